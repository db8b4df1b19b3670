import type { Match } from '#app/brokering/matching/match'
import { matchPair } from '#app/brokering/matching/match-pair'
import { pairForCandidate } from '#app/brokering/match-lists/facts'
import { loadCandidates, loadVacancies } from '#app/brokering/match-lists/queries-pair-facts.server'
import { matchingWeights } from '#app/brokering/match-lists/queries-weights.server'
import type { Reader } from '#app/platform/database/client.server'
import { londonDate } from '#app/shared/dates'

/**
 * The pair as its lists explain it, but as if it had not been introduced before: an introduction that is over may be
 * begun anew, and whether one is live is asked under the lock. Null: no such candidate or vacancy.
 */
export async function explainForEndorsing(
  db: Reader,
  { candidateId, vacancyId, councilId, now }: { candidateId: string; vacancyId: string; councilId: string; now: Date },
): Promise<{ match: Match; weightsVersion: number } | null> {
  const [candidate] = await loadCandidates(db, { candidateIds: [candidateId], councilId, now })
  const [loaded] = await loadVacancies(db, { vacancyIds: [vacancyId], councilId, now })
  if (!candidate || !loaded) return null
  const { weights, version } = await matchingWeights(db, councilId)
  const pair = pairForCandidate(candidate.candidate, candidate.ties, loaded.vacancy)
  const known = pair.known === 'introduced' ? null : pair.known
  const settings = { weights, today: londonDate(now) }
  const match = matchPair(candidate.candidate.facts, loaded.vacancy.facts, { ...pair, known }, settings)
  return { match, weightsVersion: version }
}
