import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { limitedRoles, limitLabels, LimitsForm, typedLimits } from '#app/grants/checking/duties/approval-limits'
import { approvalLimits } from '#app/grants/checking/duties/queries-duties.server'
import { CouncilPage } from '#app/organisations/councils/components/council-page'
import { SettingHistory } from '#app/organisations/settings/components/setting-history'
import { settingHistory } from '#app/organisations/settings/queries-settings.server'
import { settingLabels } from '#app/organisations/settings/settings'
import { invalid, readForm, redirectWithNotice, refuse } from '#app/platform/forms.server'
import { as } from '#app/platform/guard.server'
import { Button } from '#app/ui/button'
import { Form } from '#app/ui/form'
import { MoneyField } from '#app/ui/text-fields'
import { withSecondAdmin } from '#app/across/second-admin/with-second-admin.server'
import { ASKED, askedAlready } from '#app/organisations/staff/requests/request-words'

const HERE = '/council/settings/grants'

export const meta: MetaFunction = () => [{ title: settingLabels.grants.label }]

export const loader = as('admin', async ({ db, council }) => {
  const history = await settingHistory(db, { councilId: council.id, section: 'grants' })
  const limits = await approvalLimits(db, council.id)
  return { values: typedLimits(limits), version: history[0]?.version ?? 0, history: history.map(inPounds) }
})

type Version = Awaited<ReturnType<typeof settingHistory>>[number]

/** The history shows amounts as people write them. */
function inPounds(version: Version) {
  const value = version.value as Record<string, number>
  const pounds = Object.entries(value).map(([role, pence]) => [role, `£${(pence / 100).toLocaleString('en-GB')}`])
  return { ...version, value: Object.fromEntries(pounds) as Record<string, string> }
}

export const action = as('admin', async ({ request, db, clock, actor, council }) => {
  const read = await readForm(request, LimitsForm)
  if (!read.ok) return invalid(read)
  const { limits, version } = read.value
  const wanted = { kind: 'approval-limits', limits, seenVersion: version } as const
  const changed = await withSecondAdmin(wanted, { db, clock, actor, council })
  if (changed.ok)
    return redirectWithNotice(HERE, changed.waits ? ASKED : 'Saved. It counts for what is decided from now on.')
  if (changed.reason === 'asked-already') return refuse(read, askedAlready)
  return refuse(read, 'A colleague changed these settings meanwhile. Open the page again, see what is new, then save.')
})

export default function GrantSettings() {
  const { values, version, history } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const form = answer?.form ?? { values, errors: {} }
  return (
    <CouncilPage
      title={settingLabels.grants.label}
      lead="The database itself refuses what is over a limit. Where none is set, nothing can be awarded or paid."
      back={{ href: '/council/settings', label: 'Settings' }}
      narrow
    >
      <div className="stack-lg">
        <Form state={answer?.form} action={HERE} hidden={{ version: String(version) }}>
          {limitedRoles.map((role) => (
            <MoneyField key={role} name={role} {...limitLabels[role]} form={form} />
          ))}
          <Button>Save limits</Button>
        </Form>
        <SettingHistory history={history} nameOf={(what) => names[what] ?? what} />
      </div>
    </CouncilPage>
  )
}

const names: Record<string, string> = { assessor: 'Assessor', approver: 'Approver', payments: 'Payments officer' }
