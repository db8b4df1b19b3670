import type { IntroductionStatus } from './introduction'

/** Whether a candidate may ask for a second look: once, at whatever a person has decided about them. */
export function mayContest({ status, reviewed }: { status: IntroductionStatus; reviewed: boolean }): boolean {
  return !reviewed && ['endorsed', 'awaiting_candidate', 'sent', 'dismissed'].includes(status)
}

/** A different person reviews; the database says so too. */
export function mayDecideReview(
  { contestedPersonId, decided }: { contestedPersonId: string | null; decided: boolean },
  personId: string,
): boolean {
  return !decided && contestedPersonId !== personId
}

export const brokerActions = [
  'endorse',
  'ask',
  'remind',
  'record-yes',
  'record-no',
  'withdraw',
  'restore',
  'dismiss',
] as const
export type BrokerAction = (typeof brokerActions)[number]

type Shown = {
  status: IntroductionStatus
  hasEmail: boolean
  /** Their case is active: nobody else is asked about a job. */
  active: boolean
  /** The start of the job that set it aside fell through, and the vacancy is still open. */
  restorable: boolean
}

/** What a broker of the council may do with an introduction now; the operations refuse the rest. */
export function brokerActionsFor({ status, hasEmail, active, restorable }: Shown): BrokerAction[] {
  const mayAsk = hasEmail && active
  switch (status) {
    case 'suggested':
      return [...(mayAsk ? (['endorse'] as const) : []), 'dismiss']
    // Asked once more, as a new introduction.
    case 'lapsed':
      return mayAsk ? ['endorse'] : []
    case 'endorsed':
      return [...(mayAsk ? (['ask'] as const) : []), 'record-yes', 'dismiss', 'withdraw']
    case 'awaiting_candidate':
      return [...(hasEmail ? (['remind'] as const) : []), 'record-yes', 'record-no', 'withdraw']
    case 'superseded':
      return restorable ? ['restore', 'withdraw'] : []
    default:
      return []
  }
}
