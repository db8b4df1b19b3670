import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { z } from 'zod'
import { referralsAuditWords } from '#app/referrals/audit-words'
import { History } from '#app/people/audit/components/history'
import { entityHistory } from '#app/people/audit/entity-history.server'
import { CASH_IN_ENTITY } from '#app/referrals/cash-ins/cash-in'
import { decideRefusalWords } from '#app/referrals/cash-ins/cash-in-words'
import { CashInEvidence, CashInStands, CashInFacts } from '#app/referrals/cash-ins/components/cash-in-page'
import { DecideForms } from '#app/referrals/cash-ins/components/decide-forms'
import { approveCashIns, failCashIn, rejectCashIn } from '#app/referrals/cash-ins/decide-cash-in.server'
import { CashInForm } from '#app/referrals/cash-ins/forms'
import { askAgain } from '#app/referrals/cash-ins/pay-cash-ins.server'
import { findCashIn, getCashIn } from '#app/referrals/cash-ins/queries-desk.server'
import { pointsWords } from '#app/referrals/points/points-words'
import { ProviderPage } from '#app/organisations/providers/components/provider-workspace'
import { readByIntent } from '#app/platform/by-intent.server'
import { formDataOf, invalid, redirectWithNotice, refuse } from '#app/platform/forms.server'
import { as, found, notFound } from '#app/platform/guard.server'
import type { ProviderWork } from '#app/platform/work'
import { formatMoney } from '#app/shared/money'
import type { Ok, Refused } from '#app/shared/outcome'
import { Section } from '#app/ui/card'
import { Notice } from '#app/ui/status'

export const meta: MetaFunction = () => [{ title: 'Cash-in' }]

export const loader = as('provider-recruiter', async ({ db, clock, actor, provider, params }) => {
  const { providerId } = provider
  const cashIn = found(await getCashIn(db, { id: params.id ?? '', providerId, personId: actor.personId }))
  const of = { councilId: cashIn.councilId, entity: CASH_IN_ENTITY, entityId: cashIn.id }
  return { cashIn, history: await entityHistory(db, of), now: clock.now() }
})

type Intent = z.output<typeof CashInForm>

const DONE: Record<Intent['intent'], string> = {
  approve: 'It is approved. Make the file for payroll when you are ready.',
  reject: 'It is not approved. Their points are back, and they are told why.',
  fail: 'Their points are back, and they are told why.',
  'ask-again': 'Their last payout is asked for again. It is to be approved like any other.',
}

export const action = as(
  'provider-recruiter',
  async (context) => {
    const id = context.params.id ?? ''
    const read = readByIntent(await formDataOf(context.request), CashInForm)
    if (!read.ok) return invalid(read)
    const done = await perform(id, read.value, context)
    const { intent } = read.value
    if (done.ok) {
      const goesOn = intent === 'ask-again' ? (done.id ?? id) : id
      return redirectWithNotice(`/provider/referrals/cash-ins/${goesOn}`, DONE[intent])
    }
    if (done.reason === 'not-found') throw notFound()
    return refuse(read, decideRefusalWords[done.reason])
  },
  { of: ({ db, params, provider }) => findCashIn(db, { id: params.id ?? '', providerId: provider.providerId }) },
)

type Done = Ok<{ id?: string }> | Refused<keyof typeof decideRefusalWords | 'not-found'>

function perform(id: string, form: Intent, context: ProviderWork): Promise<Done> {
  switch (form.intent) {
    case 'approve':
      return approveCashIns({ ids: [id] }, context)
    case 'reject':
      return rejectCashIn({ id, reason: form.reason }, context)
    case 'fail':
      return failCashIn({ id, reason: form.reason }, context)
    case 'ask-again':
      return askAgain({ id }, context)
  }
}

export default function CashIn() {
  const { cashIn, history, now } = useLoaderData<typeof loader>()
  const form = useActionData<typeof action>()?.form
  const problem = form?.errors['']?.[0]
  return (
    <ProviderPage
      title={`${cashIn.name}: ${formatMoney(cashIn.pence)} for ${pointsWords(cashIn.points)}`}
      eyebrow={cashIn.isLast ? 'Last payout' : 'Cash-in'}
      back={{ href: '/provider/referrals/cash-ins', label: 'Cash-ins' }}
    >
      <div className="stack-lg">
        {problem && (
          <Notice kind="bad" flash>
            <p>{problem}</p>
          </Notice>
        )}
        <CashInFacts cashIn={cashIn} now={now} />
        <DecideForms cashIn={cashIn} form={form} />
        <CashInEvidence cashIn={cashIn} />
        <CashInStands stands={cashIn.stands} />
        <Section title="What happened" id="history">
          <History entity={CASH_IN_ENTITY} entries={history} words={referralsAuditWords} />
        </Section>
      </div>
    </ProviderPage>
  )
}
