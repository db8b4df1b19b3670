import type { Point } from '#app/brokering/matching/facts'
import type { PairScore } from '#app/brokering/matching/match'
import { scorePair, type MatchSettings } from '#app/brokering/matching/match-pair'
import { Prisma, type Reader } from '#app/platform/database/client.server'
import { candidateFrom, pairForVacancy, type MatchCandidate } from './facts'
import { candidateLine, mayBeMatched, type LoadedVacancy } from './queries-pair-facts.server'
import { byScoreAndWait, firstWithTies, OTHERS_LISTED, wholeDays } from './order'
import { pointOf } from './select-vacancies.server'

export type RankedCandidate = PairScore & { candidate: MatchCandidate; daysWaiting: number }

export type CandidateRanking = {
  considered: number
  /** Everybody who fits: who asked for the role, and who did not but might. */
  fitting: number
  others: number
  best: RankedCandidate[]
  bestOthers: RankedCandidate[]
}

type Given = Pick<LoadedVacancy, 'vacancy' | 'ties'> & {
  settings: MatchSettings
  now: Date
  limit: number
  councilId: string
}

/**
 * The best candidates of a council for a vacancy: of all whose circle of travel has one of its sites in it. Who did not ask
 * for its roles is in a list of their own.
 */
export async function rankCandidates(
  db: Reader,
  { vacancy, ties, settings, now, limit, councilId }: Given,
): Promise<CandidateRanking> {
  const candidates = await candidatesInReach(db, vacancy.facts.sites, councilId)
  const scored: RankedCandidate[] = []
  for (const candidate of candidates) {
    const score = scorePair(candidate.facts, vacancy.facts, pairForVacancy(vacancy, ties, candidate), settings)
    if (score) scored.push({ ...score, candidate, daysWaiting: daysWaiting(candidate, now) })
  }
  const [asked, others] = [scored.filter((one) => one.asked), scored.filter((one) => !one.asked)]
  return {
    considered: candidates.length,
    fitting: asked.length,
    others: others.length,
    best: firstWithTies(asked, byScoreAndWait, limit),
    bestOthers: firstWithTies(others, byScoreAndWait, OTHERS_LISTED),
  }
}

function daysWaiting({ activeSince }: MatchCandidate, now: Date): number {
  return activeSince === null ? 0 : wholeDays(activeSince, now.getTime())
}

async function candidatesInReach(db: Reader, sites: readonly Point[], councilId: string): Promise<MatchCandidate[]> {
  if (sites.length === 0) return []
  const [row] = await db.$queryRaw<[{ lines: string | null }]>(reachQuery(sites, councilId))
  return readCandidates(row.lines)
}

/** The lines of a council's candidates who can reach one of these places. */
export function reachQuery(sites: readonly Point[], councilId: string): Prisma.Sql {
  // The very expression of the index `candidate_reach`.
  const reaches = sites.map(
    (site) => Prisma.sql`circle(point(c.eastings, c.northings), c.reach_metres) @> circle(${pointOf(site)}, 0)`,
  )
  return Prisma.sql`
    select string_agg(${candidateLine}, E'\n') as lines from candidate c
    where (${Prisma.join(reaches, ' or ')}) and c.council_id = ${councilId}::uuid and ${mayBeMatched}`
}

/** The candidates of a council who live nearest to a place, nearest first. */
export async function nearestCandidates(
  db: Reader,
  { centre, limit, councilId }: { centre: Point; limit: number; councilId: string },
): Promise<MatchCandidate[]> {
  const here = pointOf(centre)
  const [row] = await db.$queryRaw<[{ lines: string | null }]>`
    select string_agg(line, E'\n' order by metres, id) as lines from (
      select ${candidateLine} as line, c.id, point(c.eastings, c.northings) <-> ${here} as metres from candidate c
      where c.council_id = ${councilId}::uuid and ${mayBeMatched}
      order by point(c.eastings, c.northings) <-> ${here} limit ${limit}) near`
  return readCandidates(row.lines)
}

function readCandidates(lines: string | null): MatchCandidate[] {
  return lines === null ? [] : lines.split('\n').map(candidateFrom)
}
