import { londonDate, toDateColumn } from '#app/shared/dates'
import { addWorkingDays } from '#app/shared/working-days'

/** Working days that the bank takes to pay a file. */
const PAID_AFTER = 1

/** The day on which a file is paid that goes to the bank at `now`, as a date column. */
export function payDay(now: Date): Date {
  return toDateColumn(addWorkingDays(londonDate(now), PAID_AFTER))
}
