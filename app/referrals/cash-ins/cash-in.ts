import { defineTransitions } from '#app/shared/transitions'

/** Points on their way to somebody's pay: approved by a manager, paid by payroll. */
export const cashInStatuses = ['requested', 'approved', 'exported', 'paid', 'rejected', 'failed'] as const
export type CashInStatus = (typeof cashInStatuses)[number]

export const cashInEvents = ['approve', 'reject', 'export', 'pay', 'fail'] as const
export type CashInEvent = (typeof cashInEvents)[number]

/** `own`: it is the actor's own. */
export type CashInFacts = { own?: boolean; reason?: string }

const notOwn = ({ own }: CashInFacts) => (own ? 'own' : true)
const withReason = (facts: CashInFacts) => {
  const mine = notOwn(facts)
  if (mine !== true) return mine
  return facts.reason?.trim() ? true : 'reason-missing'
}

/** `reject` and `fail` give the points back. */
export const cashInTransitions = defineTransitions<CashInStatus, CashInEvent, CashInFacts>()([
  { event: 'approve', from: 'requested', to: 'approved', guard: notOwn },
  { event: 'reject', from: ['requested', 'approved'], to: 'rejected', guard: withReason },
  { event: 'export', from: 'approved', to: 'exported' },
  { event: 'pay', from: 'exported', to: 'paid', guard: notOwn },
  { event: 'fail', from: 'exported', to: 'failed', guard: withReason },
])

/** Still on its way; a referrer has at most one of these. */
export const openCashIns: readonly CashInStatus[] = ['requested', 'approved', 'exported']

/** The names in the event log. */
export const CASH_IN_ENTITY = 'cash_in'
export const PAYROLL_EXPORT_ENTITY = 'payroll_export'
