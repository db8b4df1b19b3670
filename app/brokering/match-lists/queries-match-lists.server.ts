import type { Fit } from '#app/brokering/matching/match'
import { matchPair } from '#app/brokering/matching/match-pair'
import type { Reader } from '#app/platform/database/client.server'
import { londonDate } from '#app/shared/dates'
import { pairForCandidate, pairForVacancy } from './facts'
import type { CandidateLine, VacancyLine } from './lines'
import type { Blocked } from './blocked'
import { loadCandidates, loadVacancies } from './queries-pair-facts.server'
import { byBestCandidate, LISTED, OTHERS_LISTED } from './order'
import { orderVacancies } from './order-ties.server'
import { candidateLines, vacancyLines } from './queries-lines.server'
import { matchingWeights } from './queries-weights.server'
import { rankCandidates, type RankedCandidate } from './rank-candidates.server'
import { COUNTED_SITES, rankVacancies, type RankedVacancy } from './rank-vacancies.server'

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
  /** How many fit, listed or not: of what they asked for, and of what they might consider besides. */
  total: number
  /** So many were looked at that the rest was not counted: there may be more. */
  atLeast: boolean
  alsoTotal: number
  matches: { vacancy: VacancyLine; fit: Fit }[]
  /** Roles that were not asked for: a list of their own, below. */
  also: { vacancy: VacancyLine; fit: Fit }[]
}

export type CandidateMatches = {
  considered: number
  weightsVersion: number
  blocked: 'not-open' | null
  /** How many fit, listed or not: who asked for its roles, and who did not but might consider them. */
  total: number
  alsoTotal: number
  matches: { candidate: CandidateLine; fit: Fit }[]
  also: { candidate: CandidateLine; fit: Fit }[]
}

const nobody = { considered: 0, total: 0, alsoTotal: 0, matches: [], also: [] }
const none = { ...nobody, atLeast: false }

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
  if (blocked) return { ...none, weightsVersion, blocked }
  const settings = { weights, today: londonDate(now) }
  const ranking = await rankVacancies(db, { candidate, ties, settings, now, limit, counted: COUNTED_SITES })
  const centre = candidate.facts.home
  const listed = await orderVacancies(db, ranking.best, { centre, now, limit })
  const also = await orderVacancies(db, ranking.bestOthers, { centre, now, limit: OTHERS_LISTED })
  const lines = await vacancyLines(db, [...listed, ...also], now)
  const explained = ({ vacancy }: RankedVacancy) => {
    const line = lines.get(vacancy.facts.id)
    const fit = matchPair(candidate.facts, vacancy.facts, pairForCandidate(candidate, ties, vacancy), settings)
    return line && fit.fits ? [{ vacancy: line, fit }] : []
  }
  return {
    considered: ranking.considered,
    weightsVersion,
    blocked: null,
    total: ranking.fitting,
    atLeast: !ranking.complete,
    alsoTotal: ranking.others,
    matches: listed.flatMap(explained),
    also: also.flatMap(explained),
  }
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
  if (!vacancy.facts.open) return { ...nobody, weightsVersion, blocked: 'not-open' }
  const settings = { weights, today: londonDate(now) }
  const ranking = await rankCandidates(db, { vacancy, ties, settings, now, limit, councilId })
  const candidateIds = [...ranking.best, ...ranking.bestOthers].map(({ candidate }) => candidate.facts.id)
  const lines = await candidateLines(db, { candidateIds, councilId, now })
  const explained = (ranked: RankedCandidate[], most: number) =>
    ranked
      .flatMap(({ candidate, score }) => {
        const line = lines.get(candidate.facts.id)
        return line ? [{ ...line, id: line.candidateId, score, line, candidate }] : []
      })
      .sort(byBestCandidate)
      .slice(0, most)
      .flatMap(({ line, candidate }) => {
        const fit = matchPair(candidate.facts, vacancy.facts, pairForVacancy(vacancy, ties, candidate), settings)
        return fit.fits ? [{ candidate: line, fit }] : []
      })
  return {
    considered: ranking.considered,
    weightsVersion,
    blocked: null,
    total: ranking.fitting,
    alsoTotal: ranking.others,
    matches: explained(ranking.best, limit),
    also: explained(ranking.bestOthers, OTHERS_LISTED),
  }
}
