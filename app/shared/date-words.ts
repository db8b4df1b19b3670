import { daysBetween, londonDate, toDateColumn, type LocalDate } from './dates'

const OPTIONS = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const
const london = new Intl.DateTimeFormat('en-GB', { ...OPTIONS, timeZone: 'Europe/London' })
const calendar = new Intl.DateTimeFormat('en-GB', { ...OPTIONS, timeZone: 'UTC' })
const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  day: 'numeric',
  month: 'numeric',
  year: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
  hourCycle: 'h23',
})
const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** Joined by hand, since the punctuation of `en-GB` differs between versions of ICU. */
function dateParts(when: Date | LocalDate): Record<string, string> {
  const parts = when instanceof Date ? london.formatToParts(when) : calendar.formatToParts(toDateColumn(when))
  return Object.fromEntries(parts.map(({ type, value }) => [type, value]))
}

/** "3 March 2026". */
export function formatDate(when: Date | LocalDate): string {
  const { day, month, year } = dateParts(when)
  return `${day} ${month} ${year}`
}

/** "Tuesday 3 March", with the year when it is not this year. */
export function formatDay(when: Date | LocalDate, now: Date): string {
  const { weekday, day, month, year } = dateParts(when)
  return `${weekday} ${day} ${month}${year === dateParts(now).year ? '' : ` ${year}`}`
}

/** "2:30pm", "9am", "midday", "midnight". */
export function formatTime(instant: Date): string {
  return timeWords(numbersOf(instant))
}

function timeWords({ hour, minute }: { hour: number; minute: number }): string {
  if (minute === 0 && hour % 12 === 0) return hour === 0 ? 'midnight' : 'midday'
  return `${hour % 12 || 12}${minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`}${hour < 12 ? 'am' : 'pm'}`
}

/** "3 March 2026, 2:30pm". Quick enough for a table of a hundred thousand rows. */
export function formatDateTime(instant: Date): string {
  const { day, month, year, ...time } = numbersOf(instant)
  return `${day} ${MONTHS[month - 1]} ${year}, ${timeWords(time)}`
}

const HOUR_MS = 3_600_000
/** The hour that was asked for last: in a table the next row is mostly of the same. */
let last = { hour: Number.NaN, numbers: { day: 0, month: 0, year: 0, hour: 0 } }

/** The numbers of an instant in London. Its clocks differ from UTC by whole hours, so the minutes are the same. */
function numbersOf(instant: Date) {
  const utcHour = Math.floor(instant.getTime() / HOUR_MS)
  if (utcHour !== last.hour) {
    const [day = 0, month = 0, year = 0, hour = 0] = (clock.format(instant).match(/\d+/g) ?? []).map(Number)
    last = { hour: utcHour, numbers: { day, month, year, hour } }
  }
  return { ...last.numbers, minute: instant.getUTCMinutes() }
}

/** "today", "yesterday", "tomorrow", "in 2 days", "3 days ago", by the calendar in London. */
export function relativeDay(when: Date | LocalDate, now: Date): string {
  const days = daysBetween(londonDate(now), when instanceof Date ? londonDate(when) : when)
  if (days === 0) return 'today'
  if (days === 1) return 'tomorrow'
  if (days === -1) return 'yesterday'
  return days > 0 ? `in ${days} days` : `${-days} days ago`
}
