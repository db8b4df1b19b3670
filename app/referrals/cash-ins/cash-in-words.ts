import type { CashInStatus } from './cash-in'
import { pointsWords } from '#app/referrals/points/points-words'

/** For managers. */
export const cashInLabels: Record<CashInStatus, string> = {
  requested: 'To decide',
  approved: 'Approved',
  exported: 'With payroll',
  paid: 'Paid',
  rejected: 'Not approved',
  failed: 'Could not be paid',
}

/** For the referrer: where it is, and what comes next. */
export const ownCashInWords: Record<CashInStatus, { label: string; next: string }> = {
  requested: {
    label: 'Waiting for your manager',
    next: 'They approve it, or tell you why not. You hear from us by email.',
  },
  approved: { label: 'Approved', next: 'It goes to payroll with their next list.' },
  exported: {
    label: 'With payroll',
    next: 'It comes with your pay. You hear from us when payroll says that it is paid.',
  },
  paid: { label: 'Paid', next: 'It was paid with your wages, before tax and National Insurance.' },
  rejected: { label: 'Not approved', next: 'The points are back with your points.' },
  failed: { label: 'Could not be paid', next: 'The points are back with your points.' },
}

/** Why points could not be cashed in, for the referrer; `minimum` in points. */
export function requestRefusalWords(
  reason: 'not-in-programme' | 'open-already' | 'nothing' | 'below-minimum' | 'more-than-balance',
  { balance, minimum }: { balance: number; minimum: number },
): string {
  switch (reason) {
    case 'not-in-programme':
      return 'You are not in the programme at the moment. Ask your manager.'
    case 'open-already':
      return 'One cash-in is on its way already. You can ask again when it has been paid.'
    case 'nothing':
      return 'You have no points to cash in.'
    case 'below-minimum':
      return `Cash in at least ${pointsWords(minimum)}.`
    case 'more-than-balance':
      return `You have ${pointsWords(balance)}. Enter that many or fewer.`
  }
}

/** Why a manager could not do something to a cash-in. */
export const decideRefusalWords = {
  own: 'This one is yours, so a colleague decides.',
  'not-allowed': 'It has moved on meanwhile. Look at where it is now.',
  'reason-missing': 'Say why, for the person who asked.',
  'not-manager': 'Only an owner or a recruiter can do this.',
  'nothing-approved': 'Nothing is approved that is not with payroll already.',
  'not-in-programme': 'Their details are erased, so nothing can be paid through the portal any more.',
  'open-already': 'Another cash-in of theirs is on its way already.',
  nothing: 'They have no points left.',
  'below-minimum': 'They have fewer points than the least that can be cashed in.',
  'more-than-balance': 'They have fewer points than that.',
} as const
