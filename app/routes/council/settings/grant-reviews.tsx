import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ShareForm } from '#app/grants/deciding/reviews/forms'
import { changeReviewShare, reviewShare } from '#app/grants/deciding/reviews/review-share.server'
import { CouncilPage } from '#app/organisations/councils/components/council-page'
import { SettingHistory } from '#app/organisations/settings/components/setting-history'
import { settingHistory } from '#app/organisations/settings/queries-settings.server'
import { settingLabels } from '#app/organisations/settings/settings'
import { invalid, readForm, redirectWithNotice, refuse } from '#app/platform/forms.server'
import { as } from '#app/platform/guard.server'
import { Button } from '#app/ui/button'
import { Form } from '#app/ui/form'
import { TextField } from '#app/ui/text-fields'

const HERE = '/council/settings/grant-reviews'

export const meta: MetaFunction = () => [{ title: settingLabels['grant-reviews'].label }]

export const loader = as('admin', async ({ db, council }) => ({
  ...(await reviewShare(db, council.id)),
  history: await settingHistory(db, { councilId: council.id, section: 'grant-reviews' }),
}))

export const action = as('admin', async ({ request, db, clock, actor, council }) => {
  const read = await readForm(request, ShareForm)
  if (!read.ok) return invalid(read)
  const { percent, version } = read.value
  const changed = await changeReviewShare({ percent, seenVersion: version }, { db, clock, actor, council })
  if (changed.ok) return redirectWithNotice(HERE, 'Saved. It counts for what is decided from now on.')
  return refuse(read, 'A colleague changed this meanwhile. Open the page again, see what is new, then save.')
})

export default function ReviewSettings() {
  const { percent, version, history } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const form = answer?.form ?? { values: { percent: String(percent) }, errors: {} }
  return (
    <CouncilPage
      title={settingLabels['grant-reviews'].label}
      lead="Decisions are drawn by lot in the moment they are made. Someone who had no part in one looks at it again; whoever decided is not told."
      back={{ href: '/council/settings', label: 'Settings' }}
      narrow
    >
      <div className="stack-lg">
        <Form state={answer?.form} action={HERE} hidden={{ version: String(version) }}>
          <TextField
            name="percent"
            label="Of a hundred decisions, draw"
            hint="From 0 (none) to 100 (all of them). Ten is usual."
            inputMode="numeric"
            form={form}
          />
          <Button>Save</Button>
        </Form>
        <SettingHistory history={history} nameOf={() => 'Of a hundred decisions'} />
      </div>
    </CouncilPage>
  )
}
