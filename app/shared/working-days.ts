import { bankHolidays } from './bank-holidays'
import { fromDateColumn, toDateColumn, type LocalDate } from './dates'

/*
 * Days are numbers here (0 is 1 January 1970), so that counting takes as long for eight thousand years as for a week: no
 * loop goes from day to day, only through the bank holidays of the table.
 */
const DAY_MS = 86_400_000

/** Bank holidays in order; each is a Monday to Friday. */
const DAYS_OFF = Object.values(bankHolidays)
  .flat()
  .map(numberOf)
  .toSorted((a, b) => a - b)

/** Monday to Friday and no bank holiday. Past the years of the table only weekends are known. */
export function isWorkingDay(day: LocalDate): boolean {
  const number = numberOf(day)
  return workingDaysUpTo(number) > workingDaysUpTo(number - 1)
}

/**
 * The `n`th working day after a day, which itself never counts; for 0 or less the day itself.
 * @throws RangeError for a day that the calendar cannot hold (past the year 275760)
 */
export function addWorkingDays(day: LocalDate, n: number): LocalDate {
  if (n <= 0) return day
  const from = numberOf(day)
  const weekdays = weekdaysUpTo(from) + n
  let daysOff = 0
  for (const off of DAYS_OFF) if (off > from && off <= nthWeekday(weekdays + daysOff)) daysOff += 1
  return dayOf(nthWeekday(weekdays + daysOff))
}

/** The last working day before a day. */
export function workingDayBefore(day: LocalDate): LocalDate {
  const working = workingDaysUpTo(numberOf(day) - 1)
  let daysOff = 0
  for (const off of DAYS_OFF) if (off <= nthWeekday(working + daysOff)) daysOff += 1
  return dayOf(nthWeekday(working + daysOff))
}

/** Working days after `from`, up to and including `to`; negative if `to` is earlier. */
export function workingDaysBetween(from: LocalDate, to: LocalDate): number {
  const working = workingDaysUpTo(numberOf(to)) - workingDaysUpTo(numberOf(from))
  return working === 0 ? 0 : working
}

function workingDaysUpTo(day: number): number {
  return weekdaysUpTo(day) - DAYS_OFF.filter((off) => off <= day).length
}

/** Monday, 29 December 1969. */
const A_MONDAY = -3

/** Mondays to Fridays from that Monday up to and including a day; before it, as many as lie between, negative. */
function weekdaysUpTo(day: number): number {
  const days = day - A_MONDAY + 1
  const weeks = Math.floor(days / 7)
  return weeks * 5 + Math.min(days - weeks * 7, 5)
}

/** The day up to which there are `n` of them, and which is one. */
function nthWeekday(n: number): number {
  const weeks = Math.floor((n - 1) / 5)
  return A_MONDAY + weeks * 7 + (n - 1 - weeks * 5)
}

/** @throws RangeError for what is no day */
function numberOf(day: LocalDate): number {
  const number = toDateColumn(day).getTime() / DAY_MS
  if (!Number.isInteger(number)) throw new RangeError(`${day} is no day`)
  return number
}

/** @throws RangeError past the year 275760 */
function dayOf(number: number): LocalDate {
  return fromDateColumn(new Date(number * DAY_MS))
}
