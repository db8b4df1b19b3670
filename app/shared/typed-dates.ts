import { Temporal } from 'temporal-polyfill'
import type { LocalDate } from './dates'
import { cleanCode } from './plain-text'

const ZONE = 'Europe/London'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** What a day of ours can be at all; keeps a slip such as 20226 out of the database. */
const YEARS = { from: 1900, to: 2199 }

/** Ahead of today: longer than any licence, scheme or notice. */
const YEARS_AHEAD = 10

/**
 * A day as a date control posts it ("2026-03-03") or as people type it where there is none: "3/3/2026" (day first),
 * "3.3.2026", "3 March 2026", "3 Mar 2026". Null if it is no day of the calendar.
 */
export function parseDate(typed: string): LocalDate | null {
  const fields = fieldsOf(typed)
  if (!fields || fields.year < YEARS.from || fields.year > YEARS.to) return null
  return calendarDay(fields)
}

/**
 * What is wrong with the year of a typed day (with or without a time), to be said next to its field; null where it can
 * be meant, or no year can be made out. The bound goes by the machine's own calendar: nothing is decided by it.
 */
export function yearProblem(typed: string, today = new Date()): string | null {
  const fields = fieldsOf(typed.replace(/[T ]\d{1,2}:\d{2}.*$/i, ''))
  const to = Math.min(today.getUTCFullYear() + YEARS_AHEAD, YEARS.to)
  if (!fields || (fields.year >= YEARS.from && fields.year <= to)) return null
  return `Enter a year between ${YEARS.from} and ${to}`
}

type Fields = { year: number; month: number; day: number }

/** A date control lets people type years of six digits. */
function fieldsOf(typed: string): Fields | null {
  const text = cleanCode(typed).toLowerCase()
  const iso = /^(\d{4,6})-(\d{1,2})-(\d{1,2})$/.exec(text)
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) }
  const british = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4,6})$/.exec(text)
  if (british) return { year: Number(british[3]), month: Number(british[2]), day: Number(british[1]) }
  const words = /^(?:[a-z]+,? )?(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]{3})[a-z]*\.?,?\s+(\d{4,6})$/.exec(text)
  return words && { year: Number(words[3]), month: MONTHS.indexOf(words[2]!) + 1, day: Number(words[1]) }
}

/**
 * The days that one with a year of two digits can mean ("31.3.27", "31 March '27"): in this century and in the last. Null
 * where the year has four, or there is no day.
 */
export function shortYearDays(typed: string): LocalDate[] | null {
  const [, day, year] = /^(.*\d.*[/.\- ])'?(\d{2})$/.exec(cleanCode(typed)) ?? []
  if (day === undefined) return null
  const days = ['20', '19'].map((century) => parseDate(`${day}${century}${year}`)).filter((meant) => meant !== null)
  return days.length > 0 ? days : null
}

function calendarDay(fields: Fields): LocalDate | null {
  try {
    return Temporal.PlainDate.from(fields, { overflow: 'reject' }).toString() as LocalDate
  } catch {
    return null
  }
}

/**
 * What a `datetime-local` control posts ("2026-03-03T14:30"), as London time. A time skipped when the clocks go forward
 * is an hour later; one that comes twice when they go back is the first.
 */
export function parseLondonDateTime(typed: string): Date | null {
  const match = /^(\S+?)[T ](\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?$/i.exec(cleanCode(typed))
  const day = match && parseDate(match[1]!)
  const [hour, minute] = [Number(match?.[2]), Number(match?.[3])]
  if (!day || hour > 23 || minute > 59) return null
  const local = Temporal.PlainDate.from(day).toPlainDateTime({ hour, minute })
  return new Date(local.toZonedDateTime(ZONE, { disambiguation: 'compatible' }).epochMilliseconds)
}

/** An instant as the value of a `datetime-local` control in London time. */
export function toDateTimeInput(instant: Date): string {
  const local = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(ZONE)
  return local.toPlainDateTime().toString({ smallestUnit: 'minute' })
}
