import { pairIndex, roundDifferences, roundFigures, type RoundDifference, type RoundFigures } from './compare-rounds'
import type { Market } from './market'
import { roundMethods, type RoundMethod, type RoundResults } from '../round'

/** The methods side by side, as it is stored with the results; the differences are from "stable, best for candidates". */
export type RoundComparison = {
  figures: Record<RoundMethod, RoundFigures>
  differences: Record<Exclude<RoundMethod, 'candidate'>, RoundDifference[]>
}

export function compareMethods(market: Market, results: RoundResults): RoundComparison {
  const pairOf = pairIndex(market)
  const against = (method: RoundMethod) => roundDifferences(market, results.candidate, results[method], pairOf)
  const figures = roundMethods.map((method) => [method, roundFigures(market, results[method], pairOf)] as const)
  return {
    figures: Object.fromEntries(figures) as RoundComparison['figures'],
    differences: { vacancy: against('vacancy'), placements: against('placements') },
  }
}

/** What is stored under `comparison`, read back. */
export function readComparison(stored: unknown): RoundComparison | null {
  if (typeof stored !== 'object' || stored === null || !('comparison' in stored)) return null
  return stored.comparison as RoundComparison
}
