import { mostBeyond } from '#app/brokering/matching/bounds'
import type { Point } from '#app/brokering/matching/facts'
import { asksFor } from '#app/brokering/matching/role-fit'
import { scorePair, type MatchSettings } from '#app/brokering/matching/match-pair'
import { reachMetres } from '#app/brokering/matching/travel'
import { pairForCandidate, type CandidateTies, type MatchCandidate, type MatchVacancy } from '../facts'
import { byBestVacancy, daysOf } from '../order'

/** Metres; so that a walk crosses few squares and a drive not too many. */
const CELL = 2_500
/** More than the squares from one end of Great Britain to the other. */
const COLUMNS = 4_096

/** Many vacancies by where they are, in memory: for the lists of everybody at once. */
export type VacancyGrid = ReadonlyMap<number, readonly MatchVacancy[]>

const columnOf = (metres: number) => Math.floor(metres / CELL)
const keyOf = (column: number, row: number) => column * COLUMNS + row

export function gridOf(vacancies: Iterable<MatchVacancy>): VacancyGrid {
  const grid = new Map<number, MatchVacancy[]>()
  for (const vacancy of vacancies) {
    const keys = vacancy.facts.sites.map(({ eastings, northings }) => keyOf(columnOf(eastings), columnOf(northings)))
    for (const key of new Set(keys)) {
      const cell = grid.get(key)
      if (cell) cell.push(vacancy)
      else grid.set(key, [vacancy])
    }
  }
  return grid
}

export type ListedVacancy = { id: string; score: number; wants: number; needs: number }
type Tied = ListedVacancy & { daysLeft: number; daysOpen: number; introductionsPerOpening: number }

type Given = {
  candidate: MatchCandidate
  ties: CandidateTies
  settings: MatchSettings
  now: Date
  limit: number
  /** By vacancy; none where there is no entry. */
  recentIntroductions: ReadonlyMap<string, number>
}

/**
 * The same list that `bestVacancies` makes, from a grid: squares around home, ring by ring, until nothing further away can
 * be among the best.
 */
export function bestOfGrid(grid: VacancyGrid, given: Given): { considered: number; best: ListedVacancy[] } {
  const { candidate, settings, limit } = given
  const { home, travelMode, travelMinutes } = candidate.facts
  const [column, row] = [columnOf(home.eastings), columnOf(home.northings)]
  const toBorder = Math.min(
    home.eastings - column * CELL,
    home.northings - row * CELL,
    (column + 1) * CELL - home.eastings,
    (row + 1) * CELL - home.northings,
  )
  const reach = reachMetres(travelMode, travelMinutes) + 1
  const list = new BestList(given)
  const seen = new Set<string>()
  let considered = 0
  for (let ring = 0; ; ring++) {
    for (const key of keysOfRing(column, row, ring)) {
      for (const vacancy of grid.get(key) ?? []) {
        const { id, sites } = vacancy.facts
        if (!isWithin(sites, home, reach)) continue
        if (sites.length > 1) {
          if (seen.has(id)) continue
          seen.add(id)
        }
        considered += 1
        if (!vacancy.facts.roles.some((role) => asksFor(candidate.facts, role))) continue
        const pair = pairForCandidate(candidate, given.ties, vacancy)
        const score = scorePair(candidate.facts, vacancy.facts, pair, settings)
        if (score?.asked && score.score >= list.least) list.add(vacancy, score)
      }
    }
    const read = ring * CELL + toBorder
    if (read >= reach || mostBeyond(read, candidate.facts, settings.weights) < list.least) break
  }
  return { considered, best: list.inOrder().slice(0, limit) }
}

function isWithin(sites: readonly Point[], { eastings, northings }: Point, reach: number): boolean {
  for (const site of sites) {
    const [east, north] = [site.eastings - eastings, site.northings - northings]
    if (east * east + north * north <= reach * reach) return true
  }
  return false
}

/** The squares exactly `ring` steps away, diagonal steps counting as one. */
function* keysOfRing(column: number, row: number, ring: number): Generator<number> {
  if (ring === 0) return yield keyOf(column, row)
  for (let step = -ring; step <= ring; step++) {
    yield keyOf(column + step, row - ring)
    yield keyOf(column + step, row + ring)
  }
  for (let step = 1 - ring; step < ring; step++) {
    yield keyOf(column - ring, row + step)
    yield keyOf(column + ring, row + step)
  }
}

/** Keeps what may still be among the first `limit`. */
class BestList {
  /** The score below which nothing gets in any more. */
  least = 0
  #kept: Tied[] = []
  readonly #given: Given

  constructor(given: Given) {
    this.#given = given
  }

  add(vacancy: MatchVacancy, { score, wants, needs }: Omit<ListedVacancy, 'id'>): void {
    const { limit, now, recentIntroductions } = this.#given
    const { id } = vacancy.facts
    const introductionsPerOpening = (recentIntroductions.get(id) ?? 0) / vacancy.openingsLeft
    this.#kept.push({ id, score, wants, needs, ...daysOf(vacancy, now), introductionsPerOpening })
    if (this.#kept.length < 3 * limit && this.least > 0) return
    if (this.#kept.length < limit) return
    this.#kept.sort(byBestVacancy)
    this.#kept.length = limit
    this.least = this.#kept[limit - 1]!.score
  }

  inOrder(): ListedVacancy[] {
    this.#kept.sort(byBestVacancy)
    return this.#kept.map(({ id, score, wants, needs }) => ({ id, score, wants, needs }))
  }
}
