import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { decisionWords } from '#app/grants/deciding/reviews/components/review-table'
import { ReviewForm } from '#app/grants/deciding/reviews/forms'
import { reviewOf } from '#app/grants/deciding/reviews/queries-reviews.server'
import { recordReview } from '#app/grants/deciding/reviews/record-review.server'
import { findingLabels, findings } from '#app/grants/deciding/reviews/review'
import { CouncilPage } from '#app/organisations/councils/components/council-page'
import { invalid, readForm, redirectWithNotice, refuse } from '#app/platform/forms.server'
import { as, found, notFound, type CouncilContext } from '#app/platform/guard.server'
import { formatDateTime } from '#app/shared/date-words'
import { Button } from '#app/ui/button'
import { Radios } from '#app/ui/choice-fields'
import { Form } from '#app/ui/form'
import { SummaryList } from '#app/ui/summary'
import { TextArea } from '#app/ui/text-fields'

const QUEUE = '/council/grants/reviews'

export const meta: MetaFunction = () => [{ title: 'A second look' }]

const read = ({ db, params, council, actor }: CouncilContext) =>
  reviewOf(db, { id: params.id ?? '', councilId: council.id, personId: actor.personId })

export const loader = as('grant-officer', async (context) => found(await read(context)))

export const action = as(
  'grant-officer',
  async ({ request, db, params, council, actor, clock }) => {
    const form = await readForm(request, ReviewForm)
    if (!form.ok) return invalid(form)
    const { finding, reviewWords: words } = form.value
    const done = await recordReview({ id: params.id ?? '', finding, words }, { db, clock, actor, council })
    if (done.ok) return redirectWithNotice(QUEUE, 'Recorded. Thank you.')
    if (done.reason === 'not-found') throw notFound()
    return refuse(form, 'A colleague has looked at this meanwhile, so yours was not recorded.')
  },
  { of: read },
)

export default function Review() {
  const { row, words, by } = useLoaderData<typeof loader>()
  const form = useActionData<typeof action>()?.form
  return (
    <CouncilPage
      title={`A second look: ${row.reference}`}
      lead="Read the application as if nobody had decided yet. Then say what you found. Nothing about the decision changes by it."
      back={{ href: QUEUE, label: 'Second looks' }}
      narrow
    >
      <div className="stack-lg">
        <SummaryList
          items={[
            { label: 'Scheme', value: row.scheme },
            { label: 'Decision', value: `${decisionWords(row)}, ${formatDateTime(row.decidedAt)}` },
            {
              label: 'Application',
              value: <a href={`/council/grants/${row.applicationId}`}>Everything it was decided from</a>,
            },
            ...(row.finding && row.reviewedAt
              ? [
                  { label: 'Found', value: findingLabels[row.finding].label },
                  { label: 'By', value: `${by}, ${formatDateTime(row.reviewedAt)}` },
                  ...(words ? [{ label: 'In your words', value: words }] : []),
                ]
              : []),
          ]}
        />
        {(!row.finding || form) && (
          <Form state={form} action={`${QUEUE}/${row.id}`}>
            <Radios
              name="finding"
              legend="What did you find?"
              options={findings.map((value) => ({ value, ...findingLabels[value] }))}
              form={form}
            />
            <TextArea
              name="reviewWords"
              label="What you saw"
              optional
              hint="Needed unless you found it right. Administrators hear of a wrong decision, not of these words."
              rows={4}
              form={form}
            />
            <Button>Record what you found</Button>
          </Form>
        )}
      </div>
    </CouncilPage>
  )
}
