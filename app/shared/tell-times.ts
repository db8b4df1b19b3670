import { addDays, londonDate } from './dates'
import { parseLondonDateTime } from './typed-dates'

/** When somebody is told of a decision about them. */
export const tellTimes = ['now', 'tomorrow-morning'] as const
export type TellTime = (typeof tellTimes)[number]

export const tellTimeLabels: Record<TellTime, string> = {
  now: 'Straight away',
  'tomorrow-morning': 'Tomorrow morning at 9',
}

/** When a change made now may be seen and told: at once, or at 9 in London on the next day. */
export function releaseAt(tell: TellTime, now: Date): Date {
  if (tell === 'now') return now
  return parseLondonDateTime(`${addDays(londonDate(now), 1)}T09:00`)!
}
