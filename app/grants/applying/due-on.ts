import { Temporal } from 'temporal-polyfill'
import { londonDate, type LocalDate } from '#app/shared/dates'
import { addWorkingDays, isWorkingDay } from '#app/shared/working-days'

/** From three in the afternoon on, "today" is not enough time any more. */
const URGENT_UNTIL_HOUR = 15

/**
 * By when an application sent now is to be decided: so many working days later; one that cannot wait the same working
 * day, or the next when it comes after 3 pm or on a day off.
 */
export function dueOnFor(
  now: Date,
  { urgent, serviceLevelDays }: { urgent: boolean; serviceLevelDays: number },
): LocalDate {
  const today = londonDate(now)
  if (!urgent) return addWorkingDays(today, serviceLevelDays)
  const { hour } = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO('Europe/London')
  return isWorkingDay(today) && hour < URGENT_UNTIL_HOUR ? today : addWorkingDays(today, 1)
}
