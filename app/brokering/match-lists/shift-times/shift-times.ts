import type { ShiftTime } from '#app/brokering/matching/facts'

/**
 * A clock time as people write it: "7", "7am", "7.30 am", "19:30", "0730", "noon", "midnight". The SQL function
 * `shift_times` cuts out of an advert what looks like two of them with "to" or a dash between.
 */
const TIME = /^(?:(\d{1,2})[:.]?(\d{2})?\s*(am|pm|a\.m\.|p\.m\.)?|(noon|midday|midnight))$/i
const BETWEEN = /\s*(?:to|until|till|[-–—])\s*/i

/** `sure`: it can only be a time. "2 to 3 nights a week" is no shift, "2 to 3pm" and "14:00 to 15:00" are. */
type Clock = {
  minutes: number
  half: 'am' | 'pm' | null
  sure: boolean
  /** Neither am nor pm is said, and it is no time of a clock with 24 hours. */
  onTwelve: boolean
}

/** The shifts in what was cut out of an advert, parted by commas; what makes no sense as a shift is left out. */
export function shiftTimesFrom(text: string): readonly ShiftTime[] {
  return text === '' ? [] : text.split(',').flatMap((range) => shiftFrom(range) ?? [])
}

function shiftFrom(range: string): ShiftTime | null {
  const [from, to, ...more] = range.trim().split(BETWEEN)
  const [begins, ends] = [clockFrom(from ?? ''), clockFrom(to ?? '')]
  if (!begins || !ends || more.length > 0 || !(begins.sure || ends.sure)) return null
  // "7 to 2:30pm" is in the morning, "2 to 10pm" in the afternoon: the nearer to the end, unless it would come after it.
  const first = beginningOf(begins, ends)
  const last = ends.onTwelve ? turnAfter(ends.minutes, first) : minutesOf(ends, null)
  return first === last ? null : { begins: first, ends: last }
}

/** Nobody begins between 1 and 5 without saying that it is at night: "2:30 to 9:30" begins in the afternoon. */
function beginningOf(begins: Clock, ends: Clock): number {
  if (begins.half === null && ends.half !== null) return minutesOf(begins, ends)
  const first = minutesOf(begins, null)
  return begins.onTwelve && ends.onTwelve && first >= 60 && first < 300 ? first + 720 : first
}

/** "9am to 5", "7:30 to 2:30", "10pm to 8": the next time that the clock shows it. */
function turnAfter(minutes: number, first: number): number {
  const waits = (time: number) => (time - first + 1440) % 1440 || 1440
  const [morning, evening] = [minutes % 720, (minutes % 720) + 720]
  return waits(morning) < waits(evening) ? morning : evening
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
  if (word) return { minutes: word.toLowerCase() === 'midnight' ? 0 : 720, half: null, sure: true, onTwelve: false }
  const minutes = Number(hour) * 60 + Number(minute)
  if (Number(hour) > 24 || Number(minute) > 59 || (half && Number(hour) > 12)) return null
  const sure = half !== undefined || text.includes(':') || /^[01]\d{3}$/.test(text.trim())
  const onTwelve = half === undefined && Number(hour) <= 12 && !hour!.startsWith('0')
  const side = half === undefined ? null : half.toLowerCase().startsWith('a') ? 'am' : 'pm'
  return { minutes: minutes % 1440, half: side, sure, onTwelve }
}
