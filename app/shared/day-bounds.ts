import { addDays, addMonths, addYears, londonDate, type LocalDate } from './dates'
import { formatDate } from './date-words'

/** How far from today: years, months or days, negative before it. */
type Reach = { years: number } | { months: number } | { days: number }

/** What a day that people type can be, and why, where the two ends differ: the reason is read next to the field. */
export type DayBounds = { from: Reach; to: Reach; because: string | { early: string; late: string } }

let todayIs = () => londonDate(new Date())

/** From where today is known: the portal's clock says so once, where there is one. */
export function countDaysFrom(today: () => LocalDate): void {
  todayIs = today
}

function reach(today: LocalDate, distance: Reach): LocalDate {
  if ('years' in distance) return addYears(today, distance.years)
  return 'months' in distance ? addMonths(today, distance.months) : addDays(today, distance.days)
}

/** The first and the last day inside the bounds, as a date control takes them. */
export function rangeOf({ from, to }: Pick<DayBounds, 'from' | 'to'>, today: LocalDate) {
  return { first: reach(today, from), last: reach(today, to) }
}

/** What is wrong with a day outside its bounds, in words; null inside. */
export function boundsProblem(day: LocalDate, { from, to, because }: DayBounds, today = todayIs()): string | null {
  const { first, last } = rangeOf({ from, to }, today)
  if (day >= first && day <= last) return null
  const why = typeof because === 'string' ? because : day < first ? because.early : because.late
  return `Enter a day from ${formatDate(first)} to ${formatDate(last)}: ${why}`
}

/** A first or last day at work as an employer writes it down about somebody hired here. */
export const WORKED: DayBounds = {
  from: { years: -5 },
  to: { days: 0 },
  because: {
    early: 'that is longer ago than this portal keeps',
    late: 'this is about what has already happened',
  },
}

/** A day on which somebody could start. */
export const COULD_START: DayBounds = {
  from: { years: -1 },
  to: { years: 2 },
  because: {
    early: 'that is too long ago to be a start that is still to come',
    late: 'jobs are not filled further ahead',
  },
}

/** The first day that an employer and somebody whom they hire agree: written down late, or well ahead. */
export const AGREED_START: DayBounds = {
  from: { months: -3 },
  to: { years: 1 },
  because: {
    early: 'a hire is written down within three months of the first day',
    late: 'a first day is agreed at most a year ahead',
  },
}

/** Anybody's date of birth. */
export const BORN: DayBounds = { from: { years: -110 }, to: { days: 0 }, because: 'it is when somebody was born' }

/** The first day in any job, also one that is to come. */
export const EVER_AT_WORK: DayBounds = {
  from: { years: -60 },
  to: { years: 1 },
  because: { early: 'nobody works longer than that', late: 'jobs are agreed at most a year ahead' },
}

/** Something that a person plans, or puts off. */
export const PLANNED: DayBounds = {
  from: { days: 0 },
  to: { years: 3 },
  because: 'this is about what is still to come',
}

/** Days between which something of the council's or of a provider's holds. */
export const HOLDS: DayBounds = { from: { years: -5 }, to: { years: 10 }, because: 'nothing here is agreed for longer' }
