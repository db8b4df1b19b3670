import type { Look, ScorePart } from '../look'
import { fall } from './distance'

/** So many days late lose nothing: checks and references take longer. */
const IN_TIME_DAYS = 7

/** Even at the limit somebody who fits can start. */
const LEAST_SHARE = 0.1

export const startPart: ScorePart = {
  name: 'start',
  share: ({ lateDays, lateLimit }) => LEAST_SHARE + (1 - LEAST_SHARE) * fall(lateDays, IN_TIME_DAYS, lateLimit),
  words: startWords,
}

function startWords({ lateDays, vacancy, today }: Look): string {
  if (lateDays === 0) return 'can start in time'
  const named = vacancy.startsOn !== null && vacancy.startsOn > today
  return named ? `can start ${span(lateDays)} after it begins` : `can start in ${span(lateDays)}`
}

function span(days: number): string {
  const weeks = Math.round(days / 7)
  if (days < 14) return days === 1 ? 'a day' : `${days} days`
  return `${weeks} weeks`
}
