import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { BrokeringForm, brokeringEntryNames, readBrokering, typedBrokering } from '#app/brokering/candidates/brokering'
import { BrokeringFields } from '#app/brokering/candidates/components/brokering-fields'
import { changeSetting } from '#app/organisations/settings/change-setting.server'
import { CouncilPage } from '#app/organisations/councils/components/council-page'
import { SettingHistory } from '#app/organisations/settings/components/setting-history'
import { settingHistory } from '#app/organisations/settings/queries-settings.server'
import { settingLabels } from '#app/organisations/settings/settings'
import { invalid, readForm, redirectWithNotice, refuse } from '#app/platform/forms.server'
import { as } from '#app/platform/guard.server'
import { Button } from '#app/ui/button'
import { Form } from '#app/ui/form'

const HERE = '/council/settings/brokering'

export const meta: MetaFunction = () => [{ title: settingLabels.brokering.label }]

export const loader = as('admin', async ({ db, council }) => {
  const history = await settingHistory(db, { councilId: council.id, section: 'brokering' })
  const newest = history[0]
  return { values: typedBrokering(readBrokering(newest?.value ?? {})), version: newest?.version ?? 0, history }
})

export const action = as('admin', async ({ request, db, clock, actor, council }) => {
  const read = await readForm(request, BrokeringForm)
  if (!read.ok) return invalid(read)
  const { settings, version } = read.value
  const changed = await changeSetting(
    { section: 'brokering', seenVersion: version, make: () => ({ ok: true, value: settings }) },
    { db, clock, actor, council },
  )
  if (changed.ok) return redirectWithNotice(HERE, 'Saved. It counts from now on; what was sent before keeps its dates.')
  return refuse(read, 'A colleague changed these settings meanwhile. Open the page again, see what is new, then save.')
})

export default function BrokeringSettings() {
  const { values, version, history } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <CouncilPage
      title={settingLabels.brokering.label}
      lead={settingLabels.brokering.about}
      back={{ href: '/council/settings', label: 'Settings' }}
      narrow
    >
      <div className="stack-lg">
        <Form state={answer?.form} action={HERE} hidden={{ version: String(version) }}>
          <BrokeringFields form={answer?.form ?? { values, errors: {} }} />
          <Button>Save settings</Button>
        </Form>
        <SettingHistory history={history} nameOf={(what) => brokeringEntryNames[what] ?? what} />
      </div>
    </CouncilPage>
  )
}
