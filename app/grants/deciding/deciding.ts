import type { LocalDate } from '#app/shared/dates'
import { formatDate, formatDateTime } from '#app/shared/date-words'
import { formatMoney } from '#app/shared/money'
import type { Refused } from '#app/shared/outcome'
import type { AwardRefusal } from './awards/check-award'
import type { DutyBar } from '#app/grants/checking/duties/duties'
import type { Interest } from '#app/grants/checking/duties/policy'
import { grantRefusalWords } from '#app/grants/checking/duties/refusal-words'
import { listWords } from '#app/shared/list-words'

/** Reasons that need nothing else said. */
type PlainReason =
  | 'not-found'
  | 'not-allowed'
  | 'changed-meanwhile'
  | 'not-claimed'
  | 'no-limit'
  | 'signals-open'
  | 'employer-silent'
  | 'not-recommended'
  | 'unknown-reason'
  | 'in-locked-run'
  | 'appeal-decided'
  | 'nothing-left'
  | 'nothing-awarded'

/** Why a recommendation or a decision was refused. Nothing was changed then. */
export type DecidingRefusal =
  | Refused<'interest', { interest: Interest }>
  | Refused<'duty', { bar: DutyBar }>
  | Refused<Exclude<PlainReason, 'nothing-awarded'>>
  | Refused<'claimed-by-other', { name: string; until: Date }>
  | Refused<'checks-missing', { questions: string[] }>
  | Refused<'over-limit', { limitPence: number | null }>
  | Refused<'pot-empty', { pots: string[] }>
  | AwardRefusal

const plain: Record<PlainReason, string> = {
  'not-found': 'This application is not here any more.',
  'not-allowed': 'This cannot be done with the application as it is now. Open it again to see what happened.',
  'changed-meanwhile': 'A colleague changed this application meanwhile. Open it again, see what is new, then decide.',
  'not-claimed': 'Open the application for yourself first, so that nobody else works on it at the same time.',
  'no-limit': 'No limit is set for your role, so nothing can be awarded. An administrator sets it under Settings.',
  'signals-open': 'There are things to look into first, above. Each is resolved with a note.',
  'employer-silent':
    'No employer has said that they work there. Write on the application’s own page why it is approved all the same.',
  'not-recommended': 'A colleague has to recommend this award first, with this amount.',
  'unknown-reason': 'Choose a reason from the scheme’s list.',
  'in-locked-run': 'Some of it is in a payment run that is locked, or was paid. It cannot be undone any more.',
  'appeal-decided': 'An appeals officer decided this. It cannot be undone here.',
  'nothing-left': 'Nothing is left to cancel.',
  'nothing-awarded': 'Enter an amount for at least one cost.',
}

/** What was refused and why, in a sentence for staff. Nothing about other applicants is in it. */
export function decidingRefusalWords(refusal: DecidingRefusal): string {
  switch (refusal.reason) {
    case 'interest':
    case 'duty':
    case 'claimed-by-other':
      return grantRefusalWords(refusal)
    case 'checks-missing':
      return `Answer everything on the checklist first: ${refusal.questions.join(' ')}`
    case 'over-limit':
      return refusal.limitPence === null
        ? 'This is more than your role may award.'
        : `Your role may award up to ${formatMoney(refusal.limitPence)} to one application.`
    case 'pot-empty':
      return refusal.pots.length === 0
        ? 'The scheme draws on no pot that is open.'
        : `Not enough is left in ${listWords(refusal.pots)}. Nothing was promised.`
    case 'over-cost':
      return `The scheme pays up to ${formatMoney(refusal.mostPence)} for this: ${refusal.label}.`
    case 'over-asked':
      return `They asked for ${formatMoney(refusal.mostPence)} for this: ${refusal.label}.`
    case 'over-maximum':
      return `One award for these costs is at most ${formatMoney(refusal.mostPence)}.`
    case 'over-cap':
      return refusal.leftPence === 0
        ? 'This person already had as much as one person can get from all schemes.'
        : `This person can get ${formatMoney(refusal.leftPence)} more from all schemes.`
    case 'too-soon':
      return tooSoonWords(refusal.from)
    default:
      return plain[refusal.reason]
  }
}

export function tooSoonWords(from: LocalDate | null): string {
  return from === null
    ? 'This person had an award from this scheme already, and it is given once.'
    : `This person had an award from this scheme already. Another is possible from ${formatDate(from)}.`
}

/** The field of a form that a refusal belongs to; '' is the form as a whole. */
export function fieldOfRefusal(refusal: DecidingRefusal): string {
  if (refusal.reason === 'employer-silent') return 'unconfirmedWords'
  return refusal.reason === 'over-cost' || refusal.reason === 'over-asked' ? `cost-${refusal.costType}` : ''
}

type Told = {
  pence: number | null
  releasedAt: Date
  at: Date
  /** False: they have no email address. */
  mailed: boolean
}

/** For somebody who cannot be written to by email. */
export const BY_HAND = 'They have no email address: tell them by letter or phone.'

/** What is said after a decision. `releasedAt` after `at` says that they are told later. */
export function decidedNotice({ pence, releasedAt, at, mailed }: Told): string {
  const what = pence === null ? 'Refused.' : `Approved: ${formatMoney(pence)}.`
  if (!mailed) return `${what} ${BY_HAND}`
  return releasedAt > at
    ? `${what} They are told on ${formatDateTime(releasedAt)}; until then it can be taken back in silence.`
    : `${what} We have told them.`
}
