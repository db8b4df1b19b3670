import { weekDay } from '#app/grants/schemes/counting'
import type { LocalDate } from '#app/shared/dates'

/** The employer's newest word after payment. */
export type RetentionWord = { answer: 'employed' | 'left' | 'not-ours'; leftOn: LocalDate | null }

type Case = {
  checks: readonly { week: number; recoverPercent: number }[]
  startedOn: LocalDate
  word: RetentionWord | null
  /** Of this application. */
  paidPence: number
  /** Came back before. */
  recoveredPence: number
}

export type MayAskBack = { week: number; percent: number; pence: number }

/**
 * The most that may be asked back from somebody who left early: by the first check that they did not stay for. Null:
 * nothing, since they stayed for all of them or nobody said that they left.
 */
export function mayAskBack({ checks, startedOn, word, paidPence, recoveredPence }: Case): MayAskBack | null {
  if (!word || word.answer === 'employed') return null
  const missed = checks
    .toSorted((a, b) => a.week - b.week)
    .find(({ week }) => word.answer === 'not-ours' || word.leftOn === null || word.leftOn < weekDay(startedOn, week))
  if (!missed) return null
  const pence = Math.floor((paidPence * missed.recoverPercent) / 100) - recoveredPence
  return pence > 0 ? { week: missed.week, percent: missed.recoverPercent, pence } : null
}
