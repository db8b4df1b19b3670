import type { MayAskBack, RetentionWord } from './how-much'

/** After asking an employer in vain for so long, the check counts as over. */
export const GIVE_UP_DAYS = 90

type Followed = {
  weeks: readonly number[]
  /** Answered or not; not those that were taken back. */
  checks: readonly { week: number; answered: boolean; askedAt: Date | null }[]
  word: RetentionWord | null
  askBack: MayAskBack | null
  /** Staff decided already not to ask anything back. */
  letGo: boolean
  /** Asked before this instant counts as asked in vain. */
  vainBefore: Date
}

/** Whether nothing more is to be followed after payment: the last check is over, and nothing is to be asked back. */
export function mayClose({ weeks, checks, word, askBack, letGo, vainBefore }: Followed): boolean {
  if (word && word.answer !== 'employed') return letGo || askBack === null
  if (weeks.length === 0) return true
  const last = checks.filter(({ week }) => week === Math.max(...weeks))
  return last.some(({ answered, askedAt }) => answered || (askedAt !== null && askedAt <= vainBefore))
}
