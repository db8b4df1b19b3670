/** What a second look at a decision finds; grant_review.finding. */
export const findings = ['right', 'weak-evidence', 'wrong-amount', 'wrong-outcome', 'not-by-the-rules'] as const
export type Finding = (typeof findings)[number]

export const findingLabels: Record<Finding, { label: string; hint: string }> = {
  right: { label: 'Right', hint: 'The decision follows from the rules and from what is there.' },
  'weak-evidence': {
    label: 'Right, but the evidence is weak',
    hint: 'You would have decided the same, and asked for more first.',
  },
  'wrong-amount': { label: 'Wrong amount', hint: 'The answer is right; the money is not.' },
  'wrong-outcome': { label: 'Wrong answer', hint: 'It should have been refused, or approved.' },
  'not-by-the-rules': {
    label: 'Not made as it should be',
    hint: 'A step was left out, or a rule of the scheme was not looked at.',
  },
}

/** A decision that was drawn, as lists and its page show it. */
export type ReviewRow = {
  id: string
  applicationId: string
  reference: string
  scheme: string
  outcome: 'approve' | 'reject' | 'uphold' | 'dismiss'
  pence: number | null
  decidedAt: Date
  finding: Finding | null
  reviewedAt: Date | null
}

/** What administrators are told of at once. */
export function isWrong(finding: Finding): boolean {
  return finding === 'wrong-amount' || finding === 'wrong-outcome' || finding === 'not-by-the-rules'
}

/** The name of a review in the event log. */
export const REVIEW_ENTITY = 'grant_review'

/** Of a hundred decisions, so many are drawn where a council has set nothing. */
export const USUAL_SHARE = 10

/**
 * Whether a decision is drawn: its lot, a keyed hash in hexadecimal, is among the lowest of `percent` in a hundred. The same
 * decision always draws the same lot, and nobody without the key can tell which.
 */
export function isDrawn(lot: string, percent: number): boolean {
  return parseInt(lot.slice(0, 12), 16) / 2 ** 48 < percent / 100
}
