import { Temporal } from 'temporal-polyfill'
import type { LocalDate } from './dates'

const ZONE = 'Europe/London'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Far enough for any notice period or birthday; keeps a slip such as 20226 out of the database. */
const YEARS = { from: 1900, to: 2199 }

/**
 * A day as a date control posts it ("2026-03-03") or as people type it where there is none: "3/3/2026" (day first),
 * "3.3.2026", "3 March 2026", "3 Mar 2026". Null if it is no day of the calendar.
 */
export function parseDate(typed: string): LocalDate | null {
  const text = typed.trim().toLowerCase()
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)
  if (iso) return calendarDay(iso[1]!, iso[2]!, iso[3]!)
  const british = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$/.exec(text)
  if (british) return calendarDay(british[3]!, british[2]!, british[1]!)
  const words = /^(?:[a-z]+,? )?(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]{3})[a-z]*\.?,?\s+(\d{4})$/.exec(text)
  return words ? calendarDay(words[3]!, String(MONTHS.indexOf(words[2]!) + 1), words[1]!) : null
}

function calendarDay(year: string, month: string, day: string): LocalDate | null {
  if (Number(year) < YEARS.from || Number(year) > YEARS.to) return null
  try {
    const fields = { year: Number(year), month: Number(month), day: Number(day) }
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
  const match = /^(\S+?)[T ](\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?$/i.exec(typed.trim())
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
