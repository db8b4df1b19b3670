import { addDays, addMonths, type LocalDate } from '#app/shared/dates'

/** The first and the last day of the month in which `day` falls. */
export function monthOf(day: LocalDate): { first: LocalDate; last: LocalDate } {
  const first = `${day.slice(0, 7)}-01` as LocalDate
  return { first, last: addDays(addMonths(first, 1), -1) }
}

const london = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' })

/** "March". */
export function monthWords(day: LocalDate): string {
  return london.format(new Date(day))
}
