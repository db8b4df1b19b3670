import type { Look, ScorePart } from '../look'
import { UNKNOWN_SHARE, UNKNOWN_WORDS } from './unknown'
import { hoursNumber, zeroHoursWords } from '../words'

/** A contract without any hours may give what is wanted, but promises nothing. */
const ZERO_HOURS_SHARE = 0.25
/** Where only part of the advertised range is wanted, so much is for being possible at all. */
const POSSIBLE_SHARE = 0.5

export const hoursPart: ScorePart = { name: 'hours', share: hoursShare, words: hoursWords }

/** Half for an overlap, half for how much of the advertised range is wanted. An overlap is certain by now. */
function hoursShare({ candidate, vacancy }: Look): number {
  const { hoursMin, hoursMax } = vacancy
  if (hoursMax === 0) return ZERO_HOURS_SHARE
  if (hoursMin === null || hoursMax === null || candidate.hoursMax === 0) return UNKNOWN_SHARE
  const range = hoursMax - hoursMin
  if (range === 0) return 1
  const wanted = Math.min(hoursMax, candidate.hoursMax) - Math.max(hoursMin, candidate.hoursMin)
  return POSSIBLE_SHARE + (1 - POSSIBLE_SHARE) * (Math.max(0, wanted) / range)
}

function hoursWords(look: Look): string {
  const { candidate, vacancy } = look
  const { hoursMin, hoursMax } = vacancy
  if (hoursMax === 0) return zeroHoursWords(0)
  if (hoursMin === null || hoursMax === null) return `its hours a week are not said, ${UNKNOWN_WORDS}`
  if (candidate.hoursMax === 0) return `hours wanted a week are not said, ${UNKNOWN_WORDS}`
  const offered = hoursMin === 0 ? zeroHoursWords(hoursMax) : `${rangeWords(hoursMin, hoursMax)} hours a week`
  if (hoursShare(look) === 1) return `${offered}, as wanted`
  const wanted = rangeWords(Math.max(hoursMin, candidate.hoursMin), Math.min(hoursMax, candidate.hoursMax))
  return hoursMin === 0 ? `${offered}, of which ${wanted} are wanted` : `${wanted} of its ${offered} are wanted`
}

function rangeWords(min: number, max: number): string {
  return min === max ? hoursNumber(min) : `${hoursNumber(min)}–${hoursNumber(max)}`
}
