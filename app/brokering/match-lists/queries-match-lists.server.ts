import type { Fit } from '#app/brokering/matching/match'
import { matchPair } from '#app/brokering/matching/match-pair'
import type { Reader } from '#app/platform/database/client.server'
import { londonDate } from '#app/shared/dates'
import { pairForCandidate, pairForVacancy } from './facts'
import type { CandidateLine, VacancyLine } from './lines'
import { loadCandidates, loadVacancies, type Blocked } from './queries-pair-facts.server'
import { byBestCandidate, LISTED } from './order'
import { orderVacancies } from './order-ties.server'
import { candidateLines, vacancyLines } from './queries-lines.server'
import { matchingWeights } from './queries-weights.server'
import { rankCandidates } from './rank-candidates.server'
import { rankVacancies } from './rank-vacancies.server'

/** `councilId` is the broker's: a candidate of another council is not found. */
export type ForCandidate = { candidateId: string; councilId: string; now: Date; limit?: number }
/** A vacancy is matched from its own council's desk. */
export type ForVacancy = { vacancyId: string; councilId: string; now: Date; limit?: number }

export type VacancyMatches = {
  /** How many vacancies were looked at. */
  considered: number
  weightsVersion: number
  /** Why nothing is listed, whatever there is. */
  blocked: Blocked | null
  matches: { vacancy: VacancyLine; fit: Fit }[]
}

export type CandidateMatches = {
  considered: number
  weightsVersion: number
  blocked: 'not-open' | null
  matches: { candidate: CandidateLine; fit: Fit }[]
}

/** The best vacancies of every council for a candidate, best first, each explained. Null: no such candidate here. */
export async function bestVacancies(
  db: Reader,
  { candidateId, councilId, now, limit = LISTED }: ForCandidate,
): Promise<VacancyMatches | null> {
  const [[loaded], { weights, version: weightsVersion }] = await Promise.all([
    loadCandidates(db, { candidateIds: [candidateId], councilId, now }),
    matchingWeights(db, councilId),
  ])
  if (!loaded) return null
  const { candidate, ties, blocked } = loaded
  if (blocked) return { considered: 0, weightsVersion, blocked, matches: [] }
  const settings = { weights, today: londonDate(now) }
  const { considered, best } = await rankVacancies(db, { candidate, ties, settings, now, limit })
  const listed = await orderVacancies(db, best, { centre: candidate.facts.home, now, limit })
  const lines = await vacancyLines(db, listed, now)
  const matches = listed.flatMap(({ vacancy }) => {
    const line = lines.get(vacancy.facts.id)
    const fit = matchPair(candidate.facts, vacancy.facts, pairForCandidate(candidate, ties, vacancy), settings)
    return line && fit.fits ? [{ vacancy: line, fit }] : []
  })
  return { considered, weightsVersion, blocked: null, matches }
}

/** The best of a council's candidates for one of its vacancies, best first, each explained. Null: no such vacancy here. */
export async function bestCandidates(
  db: Reader,
  { vacancyId, councilId, now, limit = LISTED }: ForVacancy,
): Promise<CandidateMatches | null> {
  const [[loaded], { weights, version: weightsVersion }] = await Promise.all([
    loadVacancies(db, { vacancyIds: [vacancyId], councilId, now }),
    matchingWeights(db, councilId),
  ])
  if (!loaded || loaded.councilId !== councilId) return null
  const { vacancy, ties } = loaded
  if (!vacancy.facts.open) return { considered: 0, weightsVersion, blocked: 'not-open', matches: [] }
  const settings = { weights, today: londonDate(now) }
  const { considered, best } = await rankCandidates(db, { vacancy, ties, settings, now, limit, councilId })
  const candidateIds = best.map(({ candidate }) => candidate.facts.id)
  const lines = await candidateLines(db, { candidateIds, councilId, now })
  const matches = best
    .flatMap(({ candidate, score }) => {
      const line = lines.get(candidate.facts.id)
      return line ? [{ ...line, id: line.candidateId, score, line, candidate }] : []
    })
    .sort(byBestCandidate)
    .slice(0, limit)
    .flatMap(({ line, candidate }) => {
      const fit = matchPair(candidate.facts, vacancy.facts, pairForVacancy(vacancy, ties, candidate), settings)
      return fit.fits ? [{ candidate: line, fit }] : []
    })
  return { considered, weightsVersion, blocked: null, matches }
}
