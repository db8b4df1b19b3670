import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { decideRefusalWords } from '#app/referrals/cash-ins/cash-in-words'
import { cashInViews } from '#app/referrals/cash-ins/cash-in-view'
import { CashInList } from '#app/referrals/cash-ins/components/cash-in-list'
import { approveCashIns } from '#app/referrals/cash-ins/decide-cash-in.server'
import { ApproveForm } from '#app/referrals/cash-ins/forms'
import { listCashIns } from '#app/referrals/cash-ins/queries-desk.server'
import { ProviderPage } from '#app/organisations/providers/components/provider-workspace'
import { ReferralTabs } from '#app/referrals/friends/desk/components/referral-tabs'
import { invalid, readForm, redirectWithNotice, refuse } from '#app/platform/forms.server'
import { as, notFound } from '#app/platform/guard.server'
import { readPage } from '#app/shared/pagination'

export const meta: MetaFunction = () => [{ title: 'Cash-ins' }]

export const loader = as('provider-recruiter', async ({ db, clock, actor, provider, url }) => {
  const view = cashInViews.find((name) => name === url.searchParams.get('show')) ?? 'requested'
  const { providerId } = provider
  const page = readPage(url.searchParams.get('page'))
  return { list: await listCashIns(db, { providerId, personId: actor.personId, view, page }), view, now: clock.now() }
})

export const action = as('provider-recruiter', async (context) => {
  const read = await readForm(context.request, ApproveForm)
  if (!read.ok) return invalid(read)
  const done = await approveCashIns(read.value, context)
  if (done.ok) {
    const { approved } = done
    const words = approved === 1 ? 'One is approved.' : `${approved} are approved.`
    return redirectWithNotice('/provider/referrals/cash-ins', `${words} Make the file for payroll when you are ready.`)
  }
  if (done.reason === 'not-found') throw notFound()
  return refuse(read, decideRefusalWords[done.reason])
})

export default function CashIns() {
  const { list, view, now } = useLoaderData<typeof loader>()
  const form = useActionData<typeof action>()?.form
  const waiting = list.counts.requested
  return (
    <ProviderPage
      title={
        waiting === 0
          ? 'Cash-ins'
          : waiting === 1
            ? 'One cash-in is waiting for you'
            : `${waiting} cash-ins are waiting for you`
      }
      lead="Points that your people turn into pay. You approve them; your payroll pays them."
    >
      <div className="stack">
        <ReferralTabs current="cash-ins" counts={{ 'cash-ins': waiting }} />
        <CashInList list={list} view={view} now={now} form={form} />
      </div>
    </ProviderPage>
  )
}
