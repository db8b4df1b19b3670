import type { Exclusion } from '#app/brokering/matching/match'
import { matchPair, type MatchSettings } from '#app/brokering/matching/match-pair'
import { metresBetween } from '#app/brokering/matching/travel'
import type { Point } from '#app/brokering/matching/facts'
import type { Reader } from '#app/platform/database/client.server'
import { londonDate } from '#app/shared/dates'
import { pairForCandidate, pairForVacancy } from './facts'
import type { CandidateLine, VacancyLine } from './lines'
import { loadCandidates, loadVacancies } from './queries-pair-facts.server'
import { LISTED } from './order'
import { candidateLines, vacancyExtras, vacancyLines } from './queries-lines.server'
import type { ForCandidate, ForVacancy } from './queries-match-lists.server'
import { matchingWeights } from './queries-weights.server'
import { nearestCandidates } from './rank-candidates.server'
import { nearestVacancies } from './select-vacancies.server'

/** How many of the nearest are read first, and at most, to find so many that do not fit. */
const READ_FIRST = 200
const READ_MOST = 20_000
const GROWTH = 10

/** The nearest open vacancies that do not fit a candidate, with why and what would have to change. Null: not found. */
export async function excludedVacancies(
  db: Reader,
  { candidateId, councilId, now, limit = LISTED }: ForCandidate,
): Promise<{ vacancy: VacancyLine; exclusions: Exclusion[] }[] | null> {
  const [[loaded], settings] = await Promise.all([
    loadCandidates(db, { candidateIds: [candidateId], councilId, now }),
    settingsFor(db, councilId, now),
  ])
  if (!loaded) return null
  const { candidate, ties } = loaded
  const centre = candidate.facts.home
  const found = await firstThat(
    (sites) => nearestVacancies(db, { centre, sites }, now),
    limit,
    (vacancy) => {
      if (!vacancy.facts.open) return null
      const match = matchPair(candidate.facts, vacancy.facts, pairForCandidate(candidate, ties, vacancy), settings)
      return match.fits ? null : { vacancy, exclusions: match.exclusions }
    },
  )
  const ids = found.map(({ vacancy }) => vacancy.facts.id)
  const extras = await vacancyExtras(db, ids, { centre, now })
  const listed = found.flatMap(({ vacancy }) => {
    const extra = extras.get(vacancy.facts.id)
    return extra ? [{ vacancy, metres: metresFrom(centre, vacancy.facts.sites), ...extra }] : []
  })
  const lines = await vacancyLines(db, listed, now)
  return found.flatMap(({ vacancy, exclusions }) => {
    const line = lines.get(vacancy.facts.id)
    return line ? [{ vacancy: line, exclusions }] : []
  })
}

/** The nearest of a council's candidates who do not fit one of its vacancies, with why. Null: not found. */
export async function excludedCandidates(
  db: Reader,
  { vacancyId, councilId, now, limit = LISTED }: ForVacancy,
): Promise<{ candidate: CandidateLine; exclusions: Exclusion[] }[] | null> {
  const [[loaded], settings] = await Promise.all([
    loadVacancies(db, { vacancyIds: [vacancyId], councilId, now }),
    settingsFor(db, councilId, now),
  ])
  if (!loaded || loaded.councilId !== councilId) return null
  const { vacancy, ties } = loaded
  const [centre] = vacancy.facts.sites
  if (!centre) return []
  const found = await firstThat(
    (count) => nearestCandidates(db, { centre, limit: count, councilId }),
    limit,
    (candidate) => {
      const match = matchPair(candidate.facts, vacancy.facts, pairForVacancy(vacancy, ties, candidate), settings)
      return match.fits ? null : { candidate, exclusions: match.exclusions }
    },
  )
  const candidateIds = found.map(({ candidate }) => candidate.facts.id)
  const lines = await candidateLines(db, { candidateIds, councilId, now })
  return found.flatMap(({ candidate, exclusions }) => {
    const line = lines.get(candidate.facts.id)
    return line ? [{ candidate: line, exclusions }] : []
  })
}

async function settingsFor(db: Reader, councilId: string, now: Date): Promise<MatchSettings> {
  const { weights } = await matchingWeights(db, councilId)
  return { weights, today: londonDate(now) }
}

/** The first `limit` of the nearest that `check` makes something of; reads further away only while there are too few. */
async function firstThat<T, Found>(
  nearest: (count: number) => Promise<T[]>,
  limit: number,
  check: (item: T) => Found | null,
): Promise<Found[]> {
  for (let count = READ_FIRST; ; count *= GROWTH) {
    const items = await nearest(count)
    const found: Found[] = []
    for (const item of items) {
      const result = check(item)
      if (result !== null) found.push(result)
      if (found.length === limit) return found
    }
    if (items.length < count || count >= READ_MOST) return found
  }
}

function metresFrom(home: Point, sites: readonly Point[]): number {
  return sites.reduce((nearest, site) => Math.min(nearest, metresBetween(home, site)), Infinity)
}
