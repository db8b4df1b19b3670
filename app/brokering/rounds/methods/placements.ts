import { candidatesPropose } from './deferred-acceptance'
import type { Market } from './market'

/** The solver's answer is wanted while somebody waits, so each candidate brings their best vacancies only. */
export const MOST_ACCEPTABLE = 40

/**
 * The question for the solver: one column (0 or 1) for each acceptable pair; one row for each candidate (at most one
 * vacancy) and each vacancy (at most its openings). Such a matrix is totally unimodular, also with the number placed
 * fixed (that is a flow of a fixed size), so every corner of the linear relaxation is whole and no integer programming
 * is needed.
 */
export type PlacementsQuestion = {
  /** The market's pair behind each column. */
  pairs: Int32Array
  scores: Float64Array
  /** Rows of each column: a candidate's, then a vacancy's. */
  rows: Int32Array
  /** The most of each row. */
  room: Int32Array
}

/** What the worker is asked, and what it answers: the columns chosen. */
export type PlacementsTask = Omit<PlacementsQuestion, 'pairs'> & { timeLimitSeconds: number }
export type PlacementsAnswer = { ok: true; chosen: Int32Array } | { ok: false; reason: 'took-too-long' }

export function placementsQuestion(market: Market): PlacementsQuestion {
  const { candidateIds, vacancyIds, openings, candidate, vacancy, score } = market
  // Rows and columns by id: equal answers are chosen from in the same way, whatever order the market came in.
  const [people, places] = [byId(candidateIds), byId(vacancyIds)]
  const stable = candidatesPropose(market)
  const pairs = Int32Array.from(people.order.flatMap((person) => bestOf(market, person, stable[person]!)))
  const rows = new Int32Array(2 * pairs.length)
  pairs.forEach((pair, column) => {
    rows[2 * column] = people.place[candidate[pair]!]!
    rows[2 * column + 1] = candidateIds.length + places.place[vacancy[pair]!]!
  })
  const room = new Int32Array(candidateIds.length + openings.length).fill(1, 0, candidateIds.length)
  openings.forEach((most, index) => (room[candidateIds.length + places.place[index]!] = most))
  return { pairs, scores: Float64Array.from(pairs, (pair) => score[pair]!), rows, room }
}

function byId(ids: readonly string[]): { order: number[]; place: Int32Array } {
  const order = ids.map((_, index) => index).sort((a, b) => (ids[a]! < ids[b]! ? -1 : 1))
  const place = new Int32Array(ids.length)
  order.forEach((index, at) => (place[index] = at))
  return { order, place }
}

/**
 * A candidate's forty pairs of the highest score, equal ones by the candidate's own list. Where the stable result puts
 * them is always among these: "most placements" can never place fewer than it, however alike the forty of all are.
 */
function bestOf({ candidates, score, vacancy }: Market, person: number, stableVacancy: number): number[] {
  const own = [...candidates.pairs.subarray(candidates.starts[person], candidates.starts[person + 1])]
  if (own.length <= MOST_ACCEPTABLE) return own
  own.sort((a, b) => score[b]! - score[a]! || candidates.place[a]! - candidates.place[b]!)
  const best = own.slice(0, MOST_ACCEPTABLE)
  const stable = own.find((pair) => vacancy[pair] === stableVacancy)
  if (stable !== undefined && !best.includes(stable)) best[MOST_ACCEPTABLE - 1] = stable
  return best
}

/**
 * The vacancy of each candidate by number (−1: none) from the columns chosen.
 * @throws when an answer breaks a rule of the question
 */
export function placedBy(market: Market, question: PlacementsQuestion, chosen: Int32Array): Int32Array {
  const placed = new Int32Array(market.candidateIds.length).fill(-1)
  const room = Int32Array.from(market.openings)
  for (const column of chosen) {
    const pair = question.pairs[column]!
    const [who, where] = [market.candidate[pair]!, market.vacancy[pair]!]
    if (placed[who] !== -1 || room[where]! < 1) throw new Error('The solver placed somebody twice or without room.')
    placed[who] = where
    room[where]! -= 1
  }
  return placed
}
