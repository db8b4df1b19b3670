import { lotOf, type PreferenceLists } from './preference-lists'
import type { Placements, ScoredPair } from '../round'

/**
 * Both sides of a round as numbers, so that two million pairs take less than a second. Candidates, vacancies and pairs
 * are counted from 0 in the order they were given; arrays about pairs have one entry each.
 */
export type Market = {
  candidateIds: readonly string[]
  vacancyIds: readonly string[]
  openings: Int32Array
  /** Of each acceptable pair: who, where, and its total score. */
  candidate: Int32Array
  vacancy: Int32Array
  score: Float64Array
  candidates: SideOrder
  vacancies: SideOrder
}

/** One side's lists: its pairs, best first, and where each pair stands in its list, counted from 0. */
export type SideOrder = {
  /** Pairs of n are `pairs[starts[n]]` up to before `pairs[starts[n + 1]]`. */
  starts: Int32Array
  pairs: Int32Array
  place: Int32Array
}

/** Acceptable pairs in memory; halves are small whole numbers (tenths of a point), the higher the better. */
export type Scores = Pick<Market, 'candidateIds' | 'vacancyIds' | 'openings' | 'candidate' | 'vacancy' | 'score'> & {
  wants: Int32Array
  needs: Int32Array
}

type Stated = ReadonlyMap<string, readonly string[]>
type Orders = { stated?: { candidates: Stated; vacancies: Stated }; seed: number }

/** The market of scored pairs: lists as `preferenceLists` makes them, by halves, stated orders and lots. */
export function marketOfScores(scores: Scores, { stated, seed }: Orders): Market {
  const { candidateIds, vacancyIds, openings, candidate, vacancy, score, wants, needs } = scores
  const people = lotted(candidateIds, seed)
  const places = lotted(vacancyIds, seed)
  return {
    candidateIds,
    vacancyIds,
    openings,
    candidate,
    vacancy,
    score,
    candidates: orderOf(candidate, wants, people, vacancy, places, stated?.candidates),
    vacancies: orderOf(vacancy, needs, places, candidate, people, stated?.vacancies),
  }
}

type Participants = {
  candidateIds: readonly string[]
  vacancies: readonly { id: string; openings: number }[]
}

/** Scored pairs as they come from the matcher. A pair of somebody who takes no part is left out. */
export function scoresOfPairs({ candidateIds, vacancies }: Participants, pairs: readonly ScoredPair[]): Scores {
  const vacancyIds = vacancies.map(({ id }) => id)
  const people = indexOf(candidateIds)
  const places = indexOf(vacancyIds)
  const taking = pairs.filter(({ candidateId, vacancyId }) => people.has(candidateId) && places.has(vacancyId))
  return {
    candidateIds,
    vacancyIds,
    openings: Int32Array.from(vacancies, (vacancy) => vacancy.openings),
    candidate: Int32Array.from(taking, ({ candidateId }) => people.get(candidateId)!),
    vacancy: Int32Array.from(taking, ({ vacancyId }) => places.get(vacancyId)!),
    score: Float64Array.from(taking, (pair) => pair.score),
    wants: Int32Array.from(taking, (pair) => pair.wants),
    needs: Int32Array.from(taking, (pair) => pair.needs),
  }
}

/** The market of lists that people stated, best first. A pair counts only if each names the other. */
export function marketOfLists(
  participants: Participants,
  lists: PreferenceLists,
  scoreOf = (_candidate: string, _vacancy: string) => 0,
) {
  const standing = new Map(
    [...lists.vacancies].map(([id, list]) => [id, new Map(list.map((candidate, place) => [candidate, place]))]),
  )
  const pairs: ScoredPair[] = []
  for (const [candidateId, list] of lists.candidates)
    for (const [place, vacancyId] of list.entries()) {
      const there = standing.get(vacancyId)?.get(candidateId)
      if (there !== undefined)
        pairs.push({ candidateId, vacancyId, wants: -place, needs: -there, score: scoreOf(candidateId, vacancyId) })
    }
  return marketOfScores(scoresOfPairs(participants, pairs), { seed: 0 })
}

/** Vacancy of each candidate by number (−1: none) as ids. */
export function asPlacements({ candidateIds, vacancyIds }: Market, placed: Int32Array): Placements {
  return Object.fromEntries(
    candidateIds.flatMap((id, candidate) => {
      const vacancy = placed[candidate]!
      return vacancy < 0 ? [] : [[id, vacancyIds[vacancy]!]]
    }),
  )
}

export function indexOf(ids: readonly string[]): Map<string, number> {
  return new Map(ids.map((id, index) => [id, index]))
}

/** Ids with their places in the lottery, which breaks ties: the same whatever order they are given in. */
type Lotted = { ids: readonly string[]; place: Int32Array }

function lotted(ids: readonly string[], seed: number): Lotted {
  const lots = ids.map((id) => lotOf(seed, id))
  const drawn = ids.map((_, index) => index).sort((a, b) => lots[a]! - lots[b]! || (ids[a]! < ids[b]! ? -1 : 1))
  const place = new Int32Array(ids.length)
  drawn.forEach((index, lot) => (place[index] = lot))
  return { ids, place }
}

/** Everyone's pairs by stated place, then half, then lot. Counted rather than compared: many times faster. */
function orderOf(
  own: Int32Array,
  half: Int32Array,
  owners: Lotted,
  other: Int32Array,
  others: Lotted,
  stated: Stated | undefined,
): SideOrder {
  const { starts, pairs } = grouped(own, owners.ids.length)
  const { most, range } = spread(half)
  const pairOfLot = new Int32Array(others.ids.length).fill(-1)
  const next = new Int32Array(range + 1)
  for (let owner = 0; owner < owners.ids.length; owner++) {
    const [from, to] = [starts[owner]!, starts[owner + 1]!]
    next.fill(0)
    for (let at = from; at < to; at++) {
      const pair = pairs[at]!
      pairOfLot[others.place[other[pair]!]!] = pair
      next[most - half[pair]! + 1]! += 1
    }
    for (let key = 0; key < range; key++) next[key + 1]! += next[key]!
    for (let lot = 0; lot < pairOfLot.length; lot++) {
      const pair = pairOfLot[lot]!
      if (pair < 0) continue
      const key = most - half[pair]!
      pairs[from + next[key]!] = pair
      next[key]! += 1
      pairOfLot[lot] = -1
    }
  }
  if (stated && stated.size > 0) statedFirst({ starts, pairs }, owners.ids, other, others.ids, stated)
  const place = new Int32Array(own.length)
  for (let owner = 0; owner < owners.ids.length; owner++)
    for (let at = starts[owner]!; at < starts[owner + 1]!; at++) place[pairs[at]!] = at - starts[owner]!
  return { starts, pairs, place }
}

function spread(values: Int32Array): { most: number; range: number } {
  if (values.length === 0) return { most: 0, range: 0 }
  let [most, least] = [values[0]!, values[0]!]
  for (let at = 1; at < values.length; at++) {
    most = Math.max(most, values[at]!)
    least = Math.min(least, values[at]!)
  }
  return { most, range: most - least + 1 }
}

/** Pairs sorted by whose they are, with where each one's begin. */
function grouped(own: Int32Array, count: number): Pick<SideOrder, 'starts' | 'pairs'> {
  const starts = new Int32Array(count + 1)
  for (let pair = 0; pair < own.length; pair++) starts[own[pair]! + 1]! += 1
  for (let owner = 0; owner < count; owner++) starts[owner + 1]! += starts[owner]!
  const next = starts.slice(0, count)
  const pairs = new Int32Array(own.length)
  for (let pair = 0; pair < own.length; pair++) {
    const owner = own[pair]!
    pairs[next[owner]!] = pair
    next[owner]! += 1
  }
  return { starts, pairs }
}

/** Moves what somebody stated to the front of their pairs, in the order stated. */
function statedFirst(
  { starts, pairs }: Pick<SideOrder, 'starts' | 'pairs'>,
  ownerIds: readonly string[],
  other: Int32Array,
  otherIds: readonly string[],
  stated: Stated,
): void {
  for (const [owner, id] of ownerIds.entries()) {
    const places = indexOf(stated.get(id) ?? [])
    if (places.size === 0) continue
    const rank = (pair: number) => places.get(otherIds[other[pair]!]!) ?? places.size
    const own = [...pairs.subarray(starts[owner], starts[owner + 1])].sort((a, b) => rank(a) - rank(b))
    pairs.set(own, starts[owner])
  }
}
