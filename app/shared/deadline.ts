import { Temporal } from 'temporal-polyfill'
import { daysBetween, londonDate, startOfLondonDay, addDays, type LocalDate } from './dates'
import { cleanCode } from './plain-text'
import { formatDay, formatTime, relativeDay } from './date-words'

const ZONE = 'Europe/London'

/**
 * Until when something can be done. It is kept as an instant, after which it is over (`now < at` is in time), and means a
 * day, which ends with that day in London, unless an hour was given: then the hour belongs to it wherever it is said.
 * Never said with `formatDay` alone: the day of a deadline with an hour is not the whole of it.
 */
export type Deadline = { day: LocalDate; /** Null: to the end of the day. */ hour: Date | null }

/** The last instant of a London day, so that the instant is still on the day that is shown. */
export function endOfDay(day: LocalDate): Date {
  return new Date(startOfLondonDay(addDays(day, 1)).getTime() - 1)
}

/** The end of the day that comes so many days after today. */
export function daysFrom(now: Date, days: number): Date {
  return endOfDay(addDays(londonDate(now), days))
}

/** What an instant means as a deadline. Midnight is the end of the day before it, as people mean it. */
export function deadlineOf(at: Date): Deadline {
  const day = londonDate(at)
  if (startOfLondonDay(day).getTime() === at.getTime()) return { day: addDays(day, -1), hour: null }
  return { day, hour: isLastMinute(at, day) ? null : at }
}

const MINUTE_MS = 60_000

function isLastMinute(at: Date, day: LocalDate): boolean {
  return at.getTime() >= startOfLondonDay(addDays(day, 1)).getTime() - MINUTE_MS
}

/** The day of a deadline, where only days count (a rate of pay, what is owed on a date). */
export function deadlineDay(at: Date): LocalDate {
  return deadlineOf(at).day
}

/** An instant as a deadline is kept: what means a day ends with it. */
export function asDeadline(at: Date): Date {
  const { day, hour } = deadlineOf(at)
  return hour ?? endOfDay(day)
}

/** "09:17", "9.17", "5pm", "9:17 am"; null for what is no hour of a day. */
function parseHour(typed: string): { hour: number; minute: number } | null {
  const text = cleanCode(typed)
  const [, hours, minutes = '00', half] =
    /^(\d{1,2})(?:[:.](\d{2})(?::\d{2}(?:\.\d+)?)?)?\s*([ap]m)?$/i.exec(text) ?? []
  if (hours === undefined || (half === undefined && /^\d+$/.test(text))) return null
  const [hour, minute] = [Number(hours), Number(minutes)]
  if (minute > 59 || hour > 23) return null
  if (half === undefined) return { hour, minute }
  if (hour < 1 || hour > 12) return null
  return { hour: (hour % 12) + (half.toLowerCase() === 'pm' ? 12 : 0), minute }
}

/**
 * A day and an hour on a London clock ("09:17", "5pm"). An hour skipped when the clocks go forward is an hour later; one that
 * comes twice when they go back is the second, so that nobody is too early with it. Null for what is no hour, and for
 * midnight: whether that begins or ends the day nobody can tell.
 */
export function deadlineAt(day: LocalDate, hour: string): Date | null {
  const parsed = parseHour(hour)
  if (!parsed || (parsed.hour === 0 && parsed.minute === 0)) return null
  const local = Temporal.PlainDate.from(day).toPlainDateTime(parsed)
  return asDeadline(new Date(local.toZonedDateTime(ZONE, { disambiguation: 'later' }).epochMilliseconds))
}

/** The hour of a deadline as a time control shows it: "09:17"; '' for a whole day. */
export function hourOf(at: Date): string {
  const { hour } = deadlineOf(at)
  if (!hour) return ''
  return Temporal.Instant.fromEpochMilliseconds(hour.getTime())
    .toZonedDateTimeISO(ZONE)
    .toPlainTime()
    .toString({ smallestUnit: 'minute' })
}

/** "Tuesday 1 December", "Tuesday 1 December at 9:17am", with the year when it is not this year. */
export function deadlineWords(at: Date, now: Date): string {
  const { day, hour } = deadlineOf(at)
  return withHour(formatDay(day, now), hour)
}

/** "today", "tomorrow at 9:17am", "in 2 days", "3 days ago", by the calendar in London. */
export function deadlineSoon(at: Date, now: Date): string {
  const { day, hour } = deadlineOf(at)
  return withHour(relativeDay(day, now), hour)
}

/** Days of the calendar until a deadline's day: 0 on the day itself, negative afterwards. */
export function daysToDeadline(at: Date, now: Date): number {
  return daysBetween(londonDate(now), deadlineDay(at))
}

function withHour(words: string, hour: Date | null): string {
  return hour ? `${words} at ${formatTime(hour)}` : words
}
