import type { Look, ScorePart } from '../look'
import { hoursNumber } from '../words'

/** A contract without any hours may give what is wanted, but promises nothing. */
const ZERO_HOURS_SHARE = 0.25
/** Where only part of the advertised range is wanted, so much is for being possible at all. */
const POSSIBLE_SHARE = 0.5

export const hoursPart: ScorePart = { name: 'hours', share: hoursShare, words: hoursWords }

/** Half for an overlap, half for how much of the advertised range is wanted. An overlap is certain by now. */
function hoursShare({ candidate, vacancy }: Look): number {
  if (vacancy.hoursMax === 0) return ZERO_HOURS_SHARE
  const range = vacancy.hoursMax - vacancy.hoursMin
  if (range === 0) return 1
  const wanted = Math.min(vacancy.hoursMax, candidate.hoursMax) - Math.max(vacancy.hoursMin, candidate.hoursMin)
  return POSSIBLE_SHARE + (1 - POSSIBLE_SHARE) * (Math.max(0, wanted) / range)
}

function hoursWords(look: Look): string {
  const { candidate, vacancy } = look
  if (vacancy.hoursMax === 0) return 'no hours are guaranteed'
  const range = rangeWords(vacancy.hoursMin, vacancy.hoursMax)
  if (hoursShare(look) === 1) return `${range} hours a week, as wanted`
  const low = Math.max(vacancy.hoursMin, candidate.hoursMin)
  return `${rangeWords(low, Math.min(vacancy.hoursMax, candidate.hoursMax))} of its ${range} hours a week are wanted`
}

function rangeWords(min: number, max: number): string {
  return min === max ? hoursNumber(min) : `${hoursNumber(min)}–${hoursNumber(max)}`
}
