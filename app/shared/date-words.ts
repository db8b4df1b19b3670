import { daysBetween, londonDate, toDateColumn, type LocalDate } from './dates'

const OPTIONS = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const
const london = new Intl.DateTimeFormat('en-GB', { ...OPTIONS, timeZone: 'Europe/London' })
const calendar = new Intl.DateTimeFormat('en-GB', { ...OPTIONS, timeZone: 'UTC' })
const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: 'numeric',
  minute: '2-digit',
  hourCycle: 'h23',
})

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
  const parts = Object.fromEntries(clock.formatToParts(instant).map(({ type, value }) => [type, value]))
  const hour = Number(parts.hour)
  const minute = parts.minute ?? '00'
  if (minute === '00' && hour % 12 === 0) return hour === 0 ? 'midnight' : 'midday'
  return `${hour % 12 || 12}${minute === '00' ? '' : `:${minute}`}${hour < 12 ? 'am' : 'pm'}`
}

/** "3 March 2026, 2:30pm". */
export function formatDateTime(instant: Date): string {
  return `${formatDate(instant)}, ${formatTime(instant)}`
}

/** "today", "yesterday", "tomorrow", "in 2 days", "3 days ago", by the calendar in London. */
export function relativeDay(when: Date | LocalDate, now: Date): string {
  const days = daysBetween(londonDate(now), when instanceof Date ? londonDate(when) : when)
  if (days === 0) return 'today'
  if (days === 1) return 'tomorrow'
  if (days === -1) return 'yesterday'
  return days > 0 ? `in ${days} days` : `${-days} days ago`
}
