import type { CandidateFacts } from './facts'
import type { Weights } from './match'
import { distanceShare } from './parts/distance'
import { mostMatters } from './parts/matters'
import { tenthsOf } from './score-parts'
import { journeyMinutes } from './travel'

/** What a search says of a distance at which nothing can fit. */
export const NOTHING_FITS = -1

/**
 * The highest score (tenths) that any vacancy at `metres` or further can reach for a candidate; `NOTHING_FITS` beyond
 * their longest journey. Never more for a longer way, so a search from near to far may stop once its list is full of
 * higher scores.
 */
export function mostBeyond(
  metres: number,
  candidate: Pick<CandidateFacts, 'travelMode' | 'travelMinutes' | 'matters'>,
  weights: Weights,
): number {
  const minutes = journeyMinutes(candidate.travelMode, metres)
  if (minutes > candidate.travelMinutes) return NOTHING_FITS
  const near = distanceShare(minutes)
  return (
    1000 -
    tenthsOf(1, weights.distance) +
    tenthsOf(near, weights.distance) -
    tenthsOf(1, weights.matters) +
    tenthsOf(mostMatters(candidate.matters, near), weights.matters)
  )
}

/** The same for a vacancy: what any candidate at `metres` or further can reach, whoever they are; by car at best. */
export function mostBeyondForVacancy(metres: number, weights: Weights): number {
  const near = distanceShare(journeyMinutes('car', metres))
  return 1000 - tenthsOf(1, weights.distance) + tenthsOf(near, weights.distance)
}
