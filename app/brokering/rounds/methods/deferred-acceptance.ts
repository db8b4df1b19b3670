import { asPlacements, type Market } from './market'
import type { Placements } from '../round'

/**
 * Deferred acceptance (Gale and Shapley, 1962) with openings and incomplete lists. The result is stable: no candidate
 * and vacancy would both rather have each other. It does not depend on who asks first.
 */

/** Candidates ask: each gets the best that any stable result could give them. */
export function stableForCandidates(market: Market): Placements {
  return asPlacements(market, candidatesPropose(market))
}

/** Vacancies ask: each gets the best that any stable result could give it. */
export function stableForVacancies(market: Market): Placements {
  return asPlacements(market, vacanciesPropose(market))
}

/** The vacancy of each candidate by number; −1 without one. */
export function candidatesPropose({ openings, candidate, vacancy, candidates, vacancies }: Market): Int32Array {
  const count = candidates.starts.length - 1
  const next = candidates.starts.slice(0, count)
  const held = new HeldPairs(openings, vacancies.place)
  const asking = Array.from({ length: count }, (_, index) => index)
  while (asking.length > 0) {
    const proposer = asking.pop()!
    while (next[proposer]! < candidates.starts[proposer + 1]!) {
      const pair = candidates.pairs[next[proposer]!]!
      next[proposer]! += 1
      const turnedAway = held.offer(vacancy[pair]!, pair)
      if (turnedAway === pair) continue
      if (turnedAway >= 0) asking.push(candidate[turnedAway]!)
      break
    }
  }
  const placed = new Int32Array(count).fill(-1)
  for (const pair of held.all()) placed[candidate[pair]!] = vacancy[pair]!
  return placed
}

/** The same with vacancies asking. */
function vacanciesPropose({ openings, candidate, vacancy, candidates, vacancies }: Market): Int32Array {
  const count = candidates.starts.length - 1
  const next = vacancies.starts.slice(0, openings.length)
  const free = Int32Array.from(openings)
  const held = new Int32Array(count).fill(-1)
  const asking = Array.from({ length: openings.length }, (_, index) => index)
  while (asking.length > 0) {
    const proposer = asking.pop()!
    while (free[proposer]! > 0 && next[proposer]! < vacancies.starts[proposer + 1]!) {
      const pair = vacancies.pairs[next[proposer]!]!
      next[proposer]! += 1
      const who = candidate[pair]!
      const before = held[who]!
      if (before >= 0 && candidates.place[before]! < candidates.place[pair]!) continue
      held[who] = pair
      free[proposer]! -= 1
      if (before >= 0) {
        const other = vacancy[before]!
        free[other]! += 1
        asking.push(other)
      }
    }
  }
  return held.map((pair) => (pair < 0 ? -1 : vacancy[pair]!))
}

/** The pairs each vacancy holds for now, the least welcome on top of a heap. */
class HeldPairs {
  private readonly starts: Int32Array
  private readonly sizes: Int32Array
  private readonly heap: Int32Array

  constructor(
    private readonly openings: Int32Array,
    /** Of each pair in its vacancy's list; the higher, the less welcome. */
    private readonly place: Int32Array,
  ) {
    this.sizes = new Int32Array(openings.length)
    this.starts = new Int32Array(openings.length + 1)
    openings.forEach((room, vacancy) => (this.starts[vacancy + 1] = this.starts[vacancy]! + room))
    this.heap = new Int32Array(this.starts[openings.length]!)
  }

  /** Takes a pair in; returns the one turned away for it (maybe itself), or −1. */
  offer(vacancy: number, pair: number): number {
    const start = this.starts[vacancy]!
    const size = this.sizes[vacancy]!
    if (size < this.openings[vacancy]!) {
      this.sizes[vacancy] = size + 1
      this.rise(start, size, pair)
      return -1
    }
    if (size === 0 || this.place[pair]! > this.place[this.heap[start]!]!) return pair
    const worst = this.heap[start]!
    this.sink(start, size, pair)
    return worst
  }

  *all(): Iterable<number> {
    for (let vacancy = 0; vacancy < this.sizes.length; vacancy++)
      for (let at = 0; at < this.sizes[vacancy]!; at++) yield this.heap[this.starts[vacancy]! + at]!
  }

  private rise(start: number, from: number, pair: number): void {
    let at = from
    while (at > 0) {
      const parent = (at - 1) >> 1
      const above = this.heap[start + parent]!
      if (this.place[above]! >= this.place[pair]!) break
      this.heap[start + at] = above
      at = parent
    }
    this.heap[start + at] = pair
  }

  private sink(start: number, size: number, pair: number): void {
    let at = 0
    for (;;) {
      let child = 2 * at + 1
      if (child >= size) break
      if (child + 1 < size && this.place[this.heap[start + child + 1]!]! > this.place[this.heap[start + child]!]!)
        child += 1
      const below = this.heap[start + child]!
      if (this.place[below]! <= this.place[pair]!) break
      this.heap[start + at] = below
      at = child
    }
    this.heap[start + at] = pair
  }
}
