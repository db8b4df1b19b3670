import { ok, type Outcome } from '#app/shared/outcome'
import { stableForCandidates, stableForVacancies } from './deferred-acceptance'
import type { Market } from './market'
import { mostPlacements } from './most-placements.server'
import type { RoundResults } from '../round'

/** A round by each of its methods, to be looked at side by side. */
export async function threeMethods(
  market: Market,
  options: { timeLimitMs?: number } = {},
): Promise<Outcome<{ results: RoundResults }, 'took-too-long'>> {
  const most = await mostPlacements(market, options)
  if (!most.ok) return most
  const [candidate, vacancy] = [stableForCandidates(market), stableForVacancies(market)]
  return ok({ results: { candidate, vacancy, placements: most.placements } })
}
