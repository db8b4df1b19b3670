import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { changeSetting } from '#app/organisations/settings/change-setting.server'
import { CouncilPage } from '#app/organisations/councils/components/council-page'
import { SettingHistory } from '#app/organisations/settings/components/setting-history'
import { settingHistory } from '#app/organisations/settings/queries-settings.server'
import { settingLabels } from '#app/organisations/settings/settings'
import { payRateLabels, storedPayRates, withoutPayRate, withPayRate } from '#app/jobs/pay/change-pay-rates'
import { PayRatesSettings } from '#app/jobs/pay/components/pay-rates'
import { AddPayRateForm, RemovePayRateForm } from '#app/jobs/pay/pay-rate-form'
import { mergePayRates, PAY_RATES_SECTION } from '#app/jobs/pay/pay-rates'
import { byIntent, when } from '#app/platform/by-intent.server'
import { formDataOf, redirectWithNotice, refuse } from '#app/platform/forms.server'
import { as } from '#app/platform/guard.server'
import { formatDate } from '#app/shared/date-words'
import { formatPay } from '#app/shared/money'
import { answerTo } from '#app/ui/form-state'

const HERE = `/council/settings/${PAY_RATES_SECTION}`

export const meta: MetaFunction = () => [{ title: settingLabels['pay-rates'].label }]

export const loader = as('admin', async ({ db, council }) => {
  const history = await settingHistory(db, { councilId: council.id, section: PAY_RATES_SECTION })
  const own = storedPayRates(history[0]?.value)
  return { rates: mergePayRates(own), own, history }
})

export const action = as('admin', async ({ request, db, clock, actor, council }) => {
  const context = { db, clock, actor, council }
  const branches = {
    add: when(AddPayRateForm, async (read) => {
      const { kind, from } = read.value
      let known = 0
      const make = (current: unknown) => {
        const added = withPayRate(storedPayRates(current), read.value)
        if (!added.ok) known = added.knownPence
        return added
      }
      const added = await changeSetting({ section: PAY_RATES_SECTION, seenVersion: null, make }, context)
      if (added.ok) return redirectWithNotice(HERE, `The ${payRateLabels[kind]} from ${formatDate(from)} is added.`)
      const rate = formatPay(known, null, 'hour')
      return refuse(
        read,
        `Minimum wages do not fall: ${rate} is known to count on ${formatDate(from)}. Enter that or more.`,
        'pence',
      )
    }),
    remove: when(RemovePayRateForm, async (read) => {
      const make = (current: unknown) => withoutPayRate(storedPayRates(current), read.value)
      const removed = await changeSetting({ section: PAY_RATES_SECTION, seenVersion: null, make }, context)
      return redirectWithNotice(HERE, removed.ok ? 'The rate is taken away.' : 'That rate was taken away before.')
    }),
  }
  return byIntent(await formDataOf(request), branches)
})

export default function PayRatesPage() {
  const { rates, own, history } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <CouncilPage
      title={settingLabels['pay-rates'].label}
      lead={settingLabels['pay-rates'].about}
      back={{ href: '/council/settings', label: 'Settings' }}
      narrow
    >
      <div className="stack-lg">
        <PayRatesSettings rates={rates} own={own} action={HERE} form={answerTo(answer?.form, 'add')} />
        <SettingHistory history={history} />
      </div>
    </CouncilPage>
  )
}
