import type { PairScore } from '#app/brokering/matching/match'
import { scorePair } from '#app/brokering/matching/match-pair'
import type { Reader } from '#app/platform/database/client.server'
import { londonDate } from '#app/shared/dates'
import { pairForCandidate } from './facts'
import { loadCandidates, loadVacancies } from './queries-pair-facts.server'
import { matchingWeights } from './queries-weights.server'

export type ScoredPair = PairScore & { candidateId: string; vacancyId: string }

/**
 * Every pair of these that fits, asked for or not, for a round: candidates of the council who are free to be matched, and open vacancies of
 * any council. Candidates in the order of their ids, vacancies likewise.
 */
export async function scorePairs(
  db: Reader,
  given: { candidateIds: string[]; vacancyIds: string[]; councilId: string; now: Date },
): Promise<{ pairs: ScoredPair[]; weightsVersion: number }> {
  const [candidates, vacancies, { weights, version: weightsVersion }] = await Promise.all([
    loadCandidates(db, given),
    loadVacancies(db, given),
    matchingWeights(db, given.councilId),
  ])
  const settings = { weights, today: londonDate(given.now) }
  const open = vacancies.map(({ vacancy }) => vacancy).filter((vacancy) => vacancy.facts.open)
  open.sort((a, b) => (a.facts.id < b.facts.id ? -1 : 1))
  const free = candidates.filter(({ blocked }) => blocked === null)
  free.sort((a, b) => (a.candidate.facts.id < b.candidate.facts.id ? -1 : 1))
  const pairs = free.flatMap(({ candidate, ties }) =>
    open.flatMap((vacancy) => {
      const pair = pairForCandidate(candidate, ties, vacancy)
      const score = scorePair(candidate.facts, vacancy.facts, pair, settings)
      return score ? [{ ...score, candidateId: candidate.facts.id, vacancyId: vacancy.facts.id }] : []
    }),
  )
  return { pairs, weightsVersion }
}
