import { data, type MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { decidedNotice, decidingRefusalWords } from '#app/grants/deciding/deciding'
import { ManyForm } from '#app/grants/deciding/deciding-forms'
import { referencesOf } from '#app/grants/deciding/queries-deciding.server'
import { CouncilPage } from '#app/organisations/councils/components/council-page'
import { invalid, readForm } from '#app/platform/forms.server'
import { as } from '#app/platform/guard.server'
import { LinkButton } from '#app/ui/button'
import { ErrorSummary } from '#app/ui/form'
import { Tag } from '#app/ui/status'
import { Table } from '#app/ui/table'
import { approveMany } from '#app/grants/deciding/decide-many.server'

const QUEUE = '/council/grants?view=approver'

export const meta: MetaFunction = () => [{ title: 'Decided' }]

// The queue's form posts here; there is nothing to see before.
export const loader = as('approver', () => null)

export const action = as('approver', async ({ request, db, council, actor, clock }) => {
  const read = await readForm(request, ManyForm)
  if (!read.ok) return invalid(read)
  const decided = await approveMany(read.value, { db, clock, actor, council })
  const ids = decided.map(({ id }) => id)
  const references = await referencesOf(db, { ids, councilId: council.id, personId: actor.personId })
  const results = decided.map(({ id, outcome }) => ({
    id,
    reference: references.get(id) ?? null,
    done: outcome.ok,
    words: outcome.ok ? decidedNotice(outcome) : decidingRefusalWords(outcome),
  }))
  return data({ form: undefined, results }, { status: results.every(({ done }) => done) ? 200 : 409 })
})

export default function DecideMany() {
  const answer = useActionData<typeof action>()
  const results = answer && 'results' in answer ? answer.results : []
  const done = results.filter((result) => result.done).length
  return (
    <CouncilPage
      title={results.length === 0 ? 'Nothing was decided' : `${done} of ${results.length} approved`}
      back={{ href: QUEUE, label: 'Waiting for an approver' }}
      narrow
    >
      <div className="stack-lg">
        <ErrorSummary state={answer?.form} />
        {results.length > 0 && (
          <Table
            caption="What was decided"
            rows={results}
            rowKey={({ id }) => id}
            columns={[
              {
                label: 'Application',
                cell: ({ id, reference }) =>
                  reference ? <a href={`/council/grants/${id}`}>{reference}</a> : 'Not yours to see',
              },
              {
                label: 'Result',
                cell: (result) => (
                  <Tag tone={result.done ? 'good' : 'warn'}>{result.done ? 'Approved' : 'Not approved'}</Tag>
                ),
              },
              { label: 'Why', cell: ({ words }) => words },
            ]}
          />
        )}
        <LinkButton href={QUEUE} kind="secondary">
          Back to what waits
        </LinkButton>
      </div>
    </CouncilPage>
  )
}
