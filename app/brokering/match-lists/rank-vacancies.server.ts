import { mostBeyond } from '#app/brokering/matching/bounds'
import type { PairScore } from '#app/brokering/matching/match'
import { scorePair, type MatchSettings } from '#app/brokering/matching/match-pair'
import { reachMetres } from '#app/brokering/matching/travel'
import type { Reader } from '#app/platform/database/client.server'
import { pairForCandidate, type CandidateTies, type MatchCandidate, type MatchVacancy } from './facts'
import { byScoreAndDays, daysOf, firstWithTies, OTHERS_LISTED } from './order'
import { vacanciesOfRing } from './select-vacancies.server'

/** How many of the nearest sites to read first; each further reading reaches so many times as many. */
const FIRST_SITES = 1_000
const GROWTH = 4
/** Where what fits is counted, so many of the nearest sites are read first, and no further than the best need beyond. */
export const COUNTED_SITES = 20_000

export type RankedVacancy = PairScore & { vacancy: MatchVacancy; daysLeft: number; daysOpen: number }

export type VacancyRanking = {
  /** How many vacancies were read and looked at. */
  considered: number
  /** The best of those asked for, and all that tie with the last of them before introductions are counted. */
  best: RankedVacancy[]
  /** How many of those looked at fit, in roles that were asked for; and, where they are counted, the best of the others. */
  fitting: number
  /** Everything within reach was looked at, so that what fits is the true number. */
  complete: boolean
  others: number
  bestOthers: RankedVacancy[]
}

type Given = {
  candidate: MatchCandidate
  ties: CandidateTies
  settings: MatchSettings
  now: Date
  limit: number
  firstSites?: number
  /** Counts what fits within reach, as far as the nearest of so many sites; otherwise no more is read than the best need. */
  counted?: number
}

/**
 * The best vacancies for somebody, from near to far: it stops where nothing further away can be among them any more, so
 * that the result is that of looking at all there are. Work that was not asked for never takes a place among the best.
 */
export async function rankVacancies(
  db: Reader,
  { candidate, ties, settings, now, limit, firstSites = FIRST_SITES, counted }: Given,
): Promise<VacancyRanking> {
  const { home, travelMode, travelMinutes } = candidate.facts
  const seen = new Set<string>()
  const scored: Scored[] = []
  const others: Scored[] = []
  const reach = reachMetres(travelMode, travelMinutes) + 1
  let [from, upTo, sites] = [0, reach, counted ?? firstSites]
  let read = 0
  for (;;) {
    const ring = await vacanciesOfRing(
      db,
      { centre: home, from, upTo, sites, candidate: candidate.facts },
      { seen, now },
    )
    for (const vacancy of ring.vacancies) {
      seen.add(vacancy.facts.id)
      const pair = pairForCandidate(candidate, ties, vacancy)
      const score = scorePair(candidate.facts, vacancy.facts, pair, settings)
      if (score) (score.asked ? scored : others).push({ vacancy, score })
    }
    read = ring.upTo
    if (ring.upTo >= upTo) break
    const atLeast = lastScore(scored, limit)
    upTo = furthest({ atLeast, from: ring.upTo, upTo }, (metres) =>
      mostBeyond(metres, candidate.facts, settings.weights),
    )
    if (upTo <= ring.upTo) break
    from = ring.upTo
    sites *= GROWTH
  }
  return {
    considered: seen.size,
    best: bestOf(scored, { limit, now }),
    fitting: scored.length,
    complete: read >= reach,
    others: others.length,
    bestOthers: counted !== undefined ? bestOf(others, { limit: OTHERS_LISTED, now }) : [],
  }
}

function bestOf(scored: Scored[], { limit, now }: { limit: number; now: Date }): RankedVacancy[] {
  const least = lastScore(scored, limit)
  const best = scored
    .filter(({ score }) => score.score >= least)
    .map(({ vacancy, score }) => ({ ...score, vacancy, ...daysOf(vacancy, now) }))
  return firstWithTies(best, byScoreAndDays, limit)
}

type Scored = { vacancy: MatchVacancy; score: PairScore }

/** The score that a further vacancy must at least have to be listed. */
function lastScore(scored: Scored[], limit: number): number {
  if (scored.length < limit) return 0
  return -Int32Array.from(scored, ({ score }) => -score.score).sort()[limit - 1]!
}

/** The largest whole number of metres at which that score is still possible; `from` or less if it is nowhere. */
function furthest(
  { atLeast, from, upTo }: { atLeast: number; from: number; upTo: number },
  most: (metres: number) => number,
): number {
  let [low, high] = [Math.floor(from), Math.ceil(upTo)]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (most(middle) >= atLeast) low = middle
    else high = middle - 1
  }
  return Math.min(low, upTo)
}
