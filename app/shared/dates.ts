import { Temporal } from 'temporal-polyfill'

/** A calendar day in London, "2026-03-03". */
export type LocalDate = `${number}-${number}-${number}`

const ZONE = 'Europe/London'

/** The London day on which an instant falls. */
export function londonDate(instant: Date): LocalDate {
  return zoned(instant).toPlainDate().toString() as LocalDate
}

/** The first instant of a London day. */
export function startOfLondonDay(date: LocalDate): Date {
  return toDate(Temporal.PlainDate.from(date).toZonedDateTime(ZONE))
}

/** The first instant after a London day: compare with `<`. */
export function endOfLondonDay(date: LocalDate): Date {
  return startOfLondonDay(addDays(date, 1))
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return Temporal.PlainDate.from(date).add({ days }).toString() as LocalDate
}

export function addWeeks(date: LocalDate, weeks: number): LocalDate {
  return addDays(date, weeks * 7)
}

/** A month's last day where it has no such day: a month after 31 January is 28 or 29 February. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  return Temporal.PlainDate.from(date).add({ months }).toString() as LocalDate
}

export function addYears(date: LocalDate, years: number): LocalDate {
  return Temporal.PlainDate.from(date).add({ years }).toString() as LocalDate
}

/** Days from one day to another; negative if `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days
}

/** The instant `days` later at the same time on a London clock. */
export function addLondonDays(instant: Date, days: number): Date {
  return toDate(zoned(instant).add({ days }))
}

/** A date column (PostgreSQL `date`, which Prisma hands over as midnight UTC) as a day. */
export function fromDateColumn(column: Date): LocalDate {
  return column.toISOString().split('T')[0] as LocalDate
}

/** A day as Prisma wants it for a date column. */
export function toDateColumn(date: LocalDate): Date {
  return new Date(`${date}T00:00:00Z`)
}

function zoned(instant: Date): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(ZONE)
}

function toDate(time: Temporal.ZonedDateTime): Date {
  return new Date(time.epochMilliseconds)
}
