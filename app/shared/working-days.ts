import { bankHolidays } from './bank-holidays'
import { addDays, daysBetween, toDateColumn, type LocalDate } from './dates'

const DAYS_OFF = new Set<LocalDate>(Object.values(bankHolidays).flat())

/** Monday to Friday and no bank holiday. Past the years of the table only weekends are known. */
export function isWorkingDay(day: LocalDate): boolean {
  const weekday = toDateColumn(day).getUTCDay()
  return weekday !== 0 && weekday !== 6 && !DAYS_OFF.has(day)
}

/** The `n`th working day after a day, which itself never counts; for 0 or less the day itself. */
export function addWorkingDays(day: LocalDate, n: number): LocalDate {
  let reached = day
  for (let left = n; left > 0;) {
    reached = addDays(reached, 1)
    if (isWorkingDay(reached)) left -= 1
  }
  return reached
}

/** Working days after `from`, up to and including `to`; negative if `to` is earlier. */
export function workingDaysBetween(from: LocalDate, to: LocalDate): number {
  const span = daysBetween(from, to)
  if (span < 0) return -workingDaysBetween(to, from)
  let working = 0
  for (let day = 1; day <= span; day += 1) if (isWorkingDay(addDays(from, day))) working += 1
  return working
}
