const DAY_MS = 86_400_000
/** Introductions of the last four weeks count as recent. */
export const RECENT_DAYS = 28
/** How many of the best are listed. */
export const LISTED = 20
/** And how many who might also be considered, beside them. */
export const OTHERS_LISTED = 10

/** What orders vacancies of the same score; it never changes a score. */
export type VacancyTie = {
  id: string
  score: number
  /** Whole days until it closes, and since it was published. */
  daysLeft: number
  daysOpen: number
  /** Recent introductions for each opening that is left. */
  introductionsPerOpening: number
}

/** Best score first; then what closes soonest, what is open longest, who was sent fewest people, and the id. */
export function byBestVacancy(a: VacancyTie, b: VacancyTie): number {
  return byScoreAndDays(a, b) || a.introductionsPerOpening - b.introductionsPerOpening || (a.id < b.id ? -1 : 1)
}

/** The part of that order that is known without counting introductions. */
export function byScoreAndDays(
  a: Pick<VacancyTie, 'score' | 'daysLeft' | 'daysOpen'>,
  b: Pick<VacancyTie, 'score' | 'daysLeft' | 'daysOpen'>,
): number {
  return b.score - a.score || a.daysLeft - b.daysLeft || b.daysOpen - a.daysOpen
}

/** What orders candidates of the same score. */
export type CandidateTie = { id: string; score: number; daysWaiting: number; recentIntroductions: number }

/** Best score first; then who waits longest, who was introduced least, and the id. */
export function byBestCandidate(a: CandidateTie, b: CandidateTie): number {
  return (
    byScoreAndWait(a, b) || a.recentIntroductions - b.recentIntroductions || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  )
}

export function byScoreAndWait(
  a: Pick<CandidateTie, 'score' | 'daysWaiting'>,
  b: Pick<CandidateTie, 'score' | 'daysWaiting'>,
): number {
  return b.score - a.score || b.daysWaiting - a.daysWaiting
}

/** Whole days from one instant to another, in milliseconds. */
export function wholeDays(from: number, to: number): number {
  return Math.floor((to - from) / DAY_MS)
}

/** Whole days until a vacancy closes, and since it was published. */
export function daysOf({ liveUntil, publishedAt }: { liveUntil: number; publishedAt: number }, now: Date) {
  return { daysLeft: wholeDays(now.getTime(), liveUntil), daysOpen: wholeDays(publishedAt, now.getTime()) }
}

/**
 * The first `count` in an order, and all that the order cannot tell from the last of them: who of these comes in is
 * decided by what is looked up afterwards.
 */
export function firstWithTies<T>(items: T[], order: (a: T, b: T) => number, count: number): T[] {
  const sorted = items.toSorted(order)
  const last = sorted[count - 1]
  if (last === undefined) return sorted
  let end = count
  while (end < sorted.length && order(sorted[end]!, last) === 0) end += 1
  return sorted.slice(0, end)
}
