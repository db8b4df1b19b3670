import { addDays, addMonths, addYears, londonDate, type LocalDate } from './dates'
import { formatDate } from './date-words'

/** How far from today: years, months or days, negative before it. */
type Reach = { years: number } | { months: number } | { days: number }

/** What a day that people type can be, and why: the reason is read next to the field. */
export type DayBounds = { from: Reach; to: Reach; because: string }

let todayIs = () => londonDate(new Date())

/** From where today is known: the portal's clock says so once, where there is one. */
export function countDaysFrom(today: () => LocalDate): void {
  todayIs = today
}

function reach(today: LocalDate, distance: Reach): LocalDate {
  if ('years' in distance) return addYears(today, distance.years)
  return 'months' in distance ? addMonths(today, distance.months) : addDays(today, distance.days)
}

/** What is wrong with a day outside its bounds, in words; null inside. */
export function boundsProblem(day: LocalDate, { from, to, because }: DayBounds, today = todayIs()): string | null {
  const [first, last] = [reach(today, from), reach(today, to)]
  if (day >= first && day <= last) return null
  return `Enter a day from ${formatDate(first)} to ${formatDate(last)}: ${because}`
}

/** A first or last day at work as an employer writes it down about somebody hired here. */
export const WORKED: DayBounds = {
  from: { years: -5 },
  to: { days: 0 },
  because: 'this is about what has happened, to somebody hired here',
}

/** A day on which somebody could start. */
export const COULD_START: DayBounds = {
  from: { years: -1 },
  to: { years: 2 },
  because: 'jobs are not filled further ahead',
}

/** Anybody's date of birth. */
export const BORN: DayBounds = { from: { years: -110 }, to: { days: 0 }, because: 'it is when somebody was born' }

/** The first day in any job, also one that is to come. */
export const EVER_AT_WORK: DayBounds = {
  from: { years: -60 },
  to: { years: 1 },
  because: 'nobody works longer than that, and jobs are agreed at most a year ahead',
}

/** Something that a person plans, or puts off. */
export const PLANNED: DayBounds = {
  from: { days: 0 },
  to: { years: 3 },
  because: 'this is about what is still to come',
}

/** Days between which something of the council's or of a provider's holds. */
export const HOLDS: DayBounds = { from: { years: -5 }, to: { years: 10 }, because: 'nothing here is agreed for longer' }
