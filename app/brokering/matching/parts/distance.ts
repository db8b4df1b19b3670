import { formatMiles } from '#app/shared/grid-reference'
import type { Look, ScorePart } from '../look'
import { travelModeWords } from '../words'

/** A journey up to so many minutes is as good as it gets. */
const NEAR_MINUTES = 10
/** One so long, or longer, has no points left. */
const FAR_MINUTES = 60

/** 1 to 0 by the minutes of the journey; never more for a longer one. */
export function distanceShare(minutes: number): number {
  return fall(minutes, NEAR_MINUTES, FAR_MINUTES)
}

/** 1 up to `from`, then evenly down to 0 at `to`. */
export function fall(value: number, from: number, to: number): number {
  return value <= from ? 1 : value >= to ? 0 : (to - value) / (to - from)
}

export const distancePart: ScorePart = {
  name: 'distance',
  share: ({ minutes }) => distanceShare(minutes),
  words: journeyWords,
}

/** "4.2 miles, 15 min by car (estimated, straight line)". */
export function journeyWords({ metres, minutes, candidate }: Look): string {
  return `${formatMiles(metres)}, ${minutes} min ${travelModeWords[candidate.travelMode]} (estimated, straight line)`
}
