import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { PaymentFilesFields } from '#app/grants/paying/files/components/payment-files-fields'
import { PAYMENTS_SECTION, readPaymentFiles } from '#app/grants/paying/files/payment-files'
import { paymentFilesForm, typedPaymentFiles } from '#app/grants/paying/files/payment-files-form'
import { schemesWithCosts } from '#app/grants/paying/files/queries-payment-files.server'
import { CouncilPage } from '#app/organisations/councils/components/council-page'
import { changeSetting } from '#app/organisations/settings/change-setting.server'
import { SettingHistory } from '#app/organisations/settings/components/setting-history'
import { settingHistory } from '#app/organisations/settings/queries-settings.server'
import { settingLabels } from '#app/organisations/settings/settings'
import { invalid, readForm, redirectWithNotice, refuse } from '#app/platform/forms.server'
import { as } from '#app/platform/guard.server'
import { Button } from '#app/ui/button'
import { Form } from '#app/ui/form'

const HERE = '/council/settings/payments'

export const meta: MetaFunction = () => [{ title: settingLabels.payments.label }]

export const loader = as('admin', async ({ db, council }) => {
  const [history, schemes] = await Promise.all([
    settingHistory(db, { councilId: council.id, section: PAYMENTS_SECTION }),
    schemesWithCosts(db, council.id),
  ])
  const newest = history[0]
  const values = typedPaymentFiles(readPaymentFiles(newest?.value ?? null))
  return { values, schemes, version: newest?.version ?? 0, history }
})

export const action = as('admin', async ({ request, db, clock, actor, council }) => {
  const schemes = await schemesWithCosts(db, council.id)
  const read = await readForm(request, paymentFilesForm(schemes.map(({ id }) => id)))
  if (!read.ok) return invalid(read)
  const { settings, version } = read.value
  const changed = await changeSetting(
    { section: PAYMENTS_SECTION, seenVersion: version, make: () => ({ ok: true, value: settings }) },
    { db, clock, actor, council },
  )
  if (changed.ok) return redirectWithNotice(HERE, 'Saved. It counts for runs that are exported from now on.')
  return refuse(read, 'A colleague changed these settings meanwhile. Open the page again, see what is new, then save.')
})

export default function PaymentFileSettings() {
  const { values, schemes, version, history } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <CouncilPage
      title={settingLabels.payments.label}
      lead={settingLabels.payments.about}
      back={{ href: '/council/settings', label: 'Settings' }}
    >
      <div className="stack-lg">
        <Form state={answer?.form} action={HERE} hidden={{ version: String(version) }}>
          <PaymentFilesFields form={answer?.form ?? { values, errors: {} }} schemes={schemes} />
          <Button>Save settings</Button>
        </Form>
        <SettingHistory history={history} nameOf={nameOf} />
      </div>
    </CouncilPage>
  )
}

const NAMES: Record<string, string> = {
  'standard18 serviceUserNumber': 'Service user number',
  'standard18 sortCode': 'Sort code',
  'standard18 accountNumber': 'Account number',
  'standard18 accountName': 'Name of the account',
  'finance dateFormat': 'How days are written',
  'finance costCode': 'Cost code',
}

function nameOf(what: string): string {
  if (what.startsWith('finance columns: ')) return what.replace('finance columns: ', 'Column: ')
  return what.startsWith('finance costCodes ') ? 'Cost code of a scheme' : (NAMES[what] ?? what)
}
