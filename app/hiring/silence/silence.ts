import { endOfDay } from '#app/shared/deadline'
import { londonDate } from '#app/shared/dates'
import { addWorkingDays } from '#app/shared/working-days'

/** Working days without an answer after which nobody should go on hoping for one. */
const LAPSE_AFTER_WORKING_DAYS = 30

/** Until when an application waits for its first answer; then it is put on hold, and its candidate is told. */
export function lapsesOn(waitingSince: Date): Date {
  return endOfDay(addWorkingDays(londonDate(waitingSince), LAPSE_AFTER_WORKING_DAYS))
}
