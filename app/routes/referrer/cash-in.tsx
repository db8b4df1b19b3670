import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { askCashIn } from '#app/referrals/cash-ins/ask-cash-in.server'
import { requestRefusalWords } from '#app/referrals/cash-ins/cash-in-words'
import { AskForm } from '#app/referrals/cash-ins/components/ask-form'
import { OpenCashIn } from '#app/referrals/cash-ins/components/open-cash-in'
import { OwnHistory } from '#app/referrals/cash-ins/components/own-history'
import { AskForm as AskFields } from '#app/referrals/cash-ins/forms'
import { ownCashIns } from '#app/referrals/cash-ins/queries-own.server'
import { invalid, readForm, redirectWithNotice, refuse } from '#app/platform/forms.server'
import { as } from '#app/platform/guard.server'
import { formKeyOf, newFormKey } from '#app/platform/idempotency.server'
import { formatMoney } from '#app/shared/money'
import { readPage } from '#app/shared/pagination'
import { ErrorSummary } from '#app/ui/form'
import { Page } from '#app/ui/layout'

export const meta: MetaFunction = () => [{ title: 'Cash in' }]

export const loader = as('referrer', async ({ db, clock, actor, provider, url }) => {
  const now = clock.now()
  const { providerId } = provider
  const page = readPage(url.searchParams.get('page'))
  const cashIns = await ownCashIns(db, { providerId, personId: actor.personId, now, page })
  return { ...cashIns, now, formKey: newFormKey() }
})

export const action = as('referrer', async ({ request, db, clock, council, actor, provider }) => {
  const read = await readForm(request, AskFields)
  if (!read.ok) return invalid(read)
  const cashIn = await askCashIn(
    { ...read.value, formKey: formKeyOf(read.raw) },
    { db, clock, council, actor, provider },
  )
  if (cashIn.ok)
    return redirectWithNotice(
      '/refer/cash-in',
      `You asked for ${formatMoney(cashIn.pence)}. Your manager decides next.`,
    )
  const { providerId } = provider
  const { accounts } = await ownCashIns(db, { providerId, personId: actor.personId, now: clock.now(), page: 1 })
  const account = accounts.find(({ programmeId }) => programmeId === read.value.programmeId)
  const isAboutNumber = cashIn.reason === 'below-minimum' || cashIn.reason === 'more-than-balance'
  return refuse(
    read,
    requestRefusalWords(cashIn.reason, {
      balance: account?.balance ?? 0,
      minimum: cashIn.minimum ?? account?.minimum ?? 1,
    }),
    isAboutNumber ? 'points' : '',
  )
})

export default function CashInPage() {
  const { accounts, owed, open, rows, page, now, formKey } = useLoaderData<typeof loader>()
  const form = useActionData<typeof action>()?.form
  const isShown = !open && accounts.some(({ programmeId }) => programmeId === form?.values.programmeId)
  return (
    <Page title="Cash in your points" narrow>
      <div className="stack-lg">
        {form && !isShown && <ErrorSummary state={form} />}
        {open && <OpenCashIn cashIn={open} now={now} />}
        {!open &&
          accounts.map((account) => (
            <AskForm
              key={account.programmeId}
              account={account}
              formKey={formKey}
              form={form}
              several={accounts.length > 1}
            />
          ))}
        {!open && accounts.length === 0 && (
          <p className="lead">
            You have no points to cash in {owed > 0 ? 'at the moment' : 'yet'}.{' '}
            <a href="/refer/points">See how you get points</a>
          </p>
        )}
        <OwnHistory rows={rows} page={page} now={now} />
      </div>
    </Page>
  )
}
