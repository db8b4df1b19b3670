import type { LocalDate } from '#app/shared/dates'
import type { CandidateFacts, VacancyFacts } from './facts'

/** An employer who names a day waits so long for somebody at most. */
const LATE_AFTER_NAMED_START_DAYS = 28
/** And so long, from today, where no day is named. */
const LATE_WITHOUT_START_DAYS = 84

const DAY_MS = 86_400_000

/** Days since 1970: both dates are calendar days, so no time zone enters. */
function dayNumber(date: LocalDate): number {
  return Date.parse(date) / DAY_MS
}

/** The day from which a vacancy waits: its start, or today where none is named or it is past. */
function waitsFrom(vacancy: Pick<VacancyFacts, 'startsOn'>, today: LocalDate): LocalDate {
  return vacancy.startsOn !== null && vacancy.startsOn > today ? vacancy.startsOn : today
}

/** Days after the vacancy's start at which somebody can begin; 0 when in time. */
export function lateDays(
  candidate: Pick<CandidateFacts, 'earliestStart'>,
  vacancy: Pick<VacancyFacts, 'startsOn'>,
  today: LocalDate,
): number {
  const from = waitsFrom(vacancy, today)
  const ready = candidate.earliestStart
  return ready === null || ready <= from ? 0 : dayNumber(ready) - dayNumber(from)
}

/** The most days that are waited for. */
export function lateLimit(vacancy: Pick<VacancyFacts, 'startsOn'>): number {
  return vacancy.startsOn === null ? LATE_WITHOUT_START_DAYS : LATE_AFTER_NAMED_START_DAYS
}

/** The last day on which somebody could begin and still fit. */
export function latestStart(vacancy: Pick<VacancyFacts, 'startsOn'>, today: LocalDate): LocalDate {
  const day = dayNumber(waitsFrom(vacancy, today)) + lateLimit(vacancy)
  return new Date(day * DAY_MS).toISOString().slice(0, 10) as LocalDate
}
