import type { ShiftTime } from '#app/brokering/matching/facts'

/**
 * A clock time as people write it: "7", "7am", "7.30 am", "19:30", "0730", "noon", "midnight". The SQL function
 * `shift_times` cuts out of an advert what looks like two of them with "to" or a dash between.
 */
const TIME = /^(?:(\d{1,2})[:.]?(\d{2})?\s*(am|pm|a\.m\.|p\.m\.)?|(noon|midday|midnight))$/i
const BETWEEN = /\s*(?:to|until|till|[-–—])\s*/i

/** `sure`: it can only be a time. "2 to 3 nights a week" is no shift, "2 to 3pm" and "14:00 to 15:00" are. */
type Clock = { minutes: number; half: 'am' | 'pm' | null; sure: boolean }

/** The shifts in what was cut out of an advert, parted by commas; what makes no sense as a shift is left out. */
export function shiftTimesFrom(text: string): readonly ShiftTime[] {
  return text === '' ? [] : text.split(',').flatMap((range) => shiftFrom(range) ?? [])
}

function shiftFrom(range: string): ShiftTime | null {
  const [from, to, ...more] = range.trim().split(BETWEEN)
  const [begins, ends] = [clockFrom(from ?? ''), clockFrom(to ?? '')]
  if (!begins || !ends || more.length > 0 || !(begins.sure || ends.sure)) return null
  // "7 to 2:30pm" is in the morning, "2 to 10pm" in the afternoon: the nearer to the end, unless it would come after it.
  const last = minutesOf(ends, null)
  const first = minutesOf(begins, ends.half !== null && begins.half === null ? ends : null)
  return first === last ? null : { begins: first, ends: last }
}

function minutesOf({ minutes, half }: Clock, end: Clock | null): number {
  if (half !== null) return (minutes % 720) + (half === 'pm' ? 720 : 0)
  if (end === null || minutes > 720) return minutes
  const same = (minutes % 720) + (end.half === 'pm' ? 720 : 0)
  return same < minutesOf(end, null) ? same : minutes % 720
}

function clockFrom(text: string): Clock | null {
  const found = TIME.exec(text.trim())
  if (!found) return null
  const [, hour, minute = '0', half, word] = found
  if (word) return { minutes: word.toLowerCase() === 'midnight' ? 0 : 720, half: null, sure: true }
  const minutes = Number(hour) * 60 + Number(minute)
  if (Number(hour) > 24 || Number(minute) > 59 || (half && Number(hour) > 12)) return null
  const sure = half !== undefined || text.includes(':') || /^[01]\d{3}$/.test(text.trim())
  return { minutes: minutes % 1440, half: half ? (half.toLowerCase().startsWith('a') ? 'am' : 'pm') : null, sure }
}
