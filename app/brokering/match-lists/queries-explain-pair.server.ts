import type { Match } from '#app/brokering/matching/match'
import { matchPair } from '#app/brokering/matching/match-pair'
import { metresBetween } from '#app/brokering/matching/travel'
import type { Reader } from '#app/platform/database/client.server'
import { londonDate } from '#app/shared/dates'
import { isUuid } from '#app/shared/uuid'
import { pairForCandidate } from './facts'
import type { CandidateLine, VacancyLine } from './lines'
import type { Blocked } from './blocked'
import { loadCandidates, loadVacancies } from './queries-pair-facts.server'
import { candidateLines, vacancyExtras, vacancyLines } from './queries-lines.server'
import { matchingWeights } from './queries-weights.server'

export type ExplainedPair = {
  match: Match
  /** Why the candidate is not matched now, whatever the match. */
  blocked: Blocked | null
  weightsVersion: number
  vacancy: VacancyLine
  candidate: CandidateLine
}

/** Whether the council has this candidate, and the vacancy has ever been open: a look before a form is read. */
export async function findPair(
  db: Reader,
  { candidateId, vacancyId, councilId }: { candidateId: string; vacancyId: string; councilId: string },
) {
  if (!isUuid(candidateId) || !isUuid(vacancyId)) return null
  const [pair] = await db.$queryRaw<{ candidateId: string }[]>`
    select c.id as "candidateId" from candidate c, vacancy v
    where c.id = ${candidateId}::uuid and c.council_id = ${councilId}::uuid
      and v.id = ${vacancyId}::uuid and v.approved_at is not null`
  return pair ?? null
}

/**
 * One of a council's candidates and any approved vacancy, explained whatever the candidate's state and consent. Null: one
 * of them is not found.
 */
export async function explainPair(
  db: Reader,
  { candidateId, vacancyId, councilId, now }: { candidateId: string; vacancyId: string; councilId: string; now: Date },
): Promise<ExplainedPair | null> {
  // One after the other: endorsing asks within its transaction, which has one connection.
  const [loadedCandidate] = await loadCandidates(db, { candidateIds: [candidateId], councilId, now })
  const [loadedVacancy] = await loadVacancies(db, { vacancyIds: [vacancyId], councilId, now })
  const { weights, version: weightsVersion } = await matchingWeights(db, councilId)
  const candidates = await candidateLines(db, { candidateIds: [candidateId], councilId, now })
  const candidate = candidates.get(candidateId)
  if (!loadedCandidate || !loadedVacancy || !candidate) return null
  const { facts } = loadedCandidate.candidate
  const pair = pairForCandidate(loadedCandidate.candidate, loadedCandidate.ties, loadedVacancy.vacancy)
  const match = matchPair(facts, loadedVacancy.vacancy.facts, pair, { weights, today: londonDate(now) })
  const extras = await vacancyExtras(db, [vacancyId], { centre: facts.home, now })
  const metres = loadedVacancy.vacancy.facts.sites.reduce(
    (near, site) => Math.min(near, metresBetween(facts.home, site)),
    Infinity,
  )
  const lines = await vacancyLines(db, [{ vacancy: loadedVacancy.vacancy, metres, ...extras.get(vacancyId)! }], now)
  const vacancy = lines.get(vacancyId)
  return vacancy ? { match, blocked: loadedCandidate.blocked, weightsVersion, vacancy, candidate } : null
}
