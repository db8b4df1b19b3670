import { Temporal } from 'temporal-polyfill'
import { formatDay } from '#app/shared/date-words'
import { fromDateColumn, londonDate, toDateColumn, type LocalDate } from '#app/shared/dates'
import { addWorkingDays, isWorkingDay, workingDayBefore } from '#app/shared/working-days'
import type { RunStatus } from '../runs/payment-run'

/** Working days that the bank takes to pay a file, where the council does not send it one of Bacs’s own standard. */
const PAID_AFTER = 1

/** From three in the afternoon on, a file goes to the bank on the next working day. */
const CUT_OFF_HOUR = 15

/** The working day on which a file goes to the bank that is made at `now`. */
function leavesOn(now: Date): LocalDate {
  const today = londonDate(now)
  const { hour } = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO('Europe/London')
  return isWorkingDay(today) && hour < CUT_OFF_HOUR ? today : addWorkingDays(today, 1)
}

/** The first day on which a file made at `now` is paid: never a weekend or a bank holiday. As a date column. */
export function payDay(now: Date, paidAfter = PAID_AFTER): Date {
  return toDateColumn(addWorkingDays(leavesOn(now), paidAfter))
}

/** The day on which a run is paid whose file is made at `now`: as planned, or later where that is too late for it. */
export function payDayIfMadeAt(now: Date, planned: Date, paidAfter = PAID_AFTER): Date {
  const earliest = payDay(now, paidAfter)
  return planned < earliest ? earliest : planned
}

/** The last working day on which a file can be made, until the cut-off, that is paid on a day. */
function lastDayToMake(payOn: LocalDate, paidAfter: number): LocalDate {
  let day = payOn
  for (let left = paidAfter; left > 0; left -= 1) day = workingDayBefore(day)
  return day
}

/** The day on which Bacs processes what arrives on a day: the working day before. */
export function processingDay(payOn: LocalDate): LocalDate {
  return workingDayBefore(payOn)
}

type Facts = { status: RunStatus; payOn: LocalDate; plannedOn: LocalDate | null; paidAfter?: number }

/** "Tuesday 17 March, if it is exported by 3pm on Monday 16 March." For a run at any step. */
export function payDayWords({ status, payOn, plannedOn, paidAfter = PAID_AFTER }: Facts, now: Date): string {
  const day = (one: LocalDate) => formatDay(one, now)
  if (status === 'cancelled') return 'Not paid: this run was given up'
  if (status === 'open' || status === 'locked' || status === 'authorised') {
    const ifNow = fromDateColumn(payDayIfMadeAt(now, toDateColumn(payOn), paidAfter))
    const until = `${day(ifNow)}, if it is exported by 3pm on ${day(lastDayToMake(ifNow, paidAfter))}`
    return ifNow === payOn ? until : `${until}. Planned for ${day(payOn)}: it is too late for that day`
  }
  return plannedOn === null
    ? day(payOn)
    : `${day(payOn)}. Planned for ${day(plannedOn)}: the file was made too late for it`
}
