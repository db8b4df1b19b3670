import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyRound, type SmallRound } from '#app/testing/small-rounds'
import { stableForCandidates, stableForVacancies } from './deferred-acceptance'
import { marketOfLists, marketOfScores, scoresOfPairs } from './market'
import { preferenceLists } from './preference-lists'
import type { Placements, ScoredPair } from '../round'

const words = (list: string) => list.split(' ').filter(Boolean)
const listsOf = (lists: Record<string, string>) =>
  new Map(Object.entries(lists).map(([id, list]): [string, string[]] => [id, words(list)]))

function market(round: SmallRound) {
  const vacancies = Object.entries(round.openings).map(([id, openings]) => ({ id, openings }))
  return marketOfLists(
    { candidateIds: [...round.candidates.keys()], vacancies },
    { candidates: round.candidates, vacancies: round.vacancies },
  )
}

/** Who is at each vacancy, sorted. */
function byVacancy(placements: Placements): Record<string, string[]> {
  const result: Record<string, string[]> = {}
  for (const [candidate, vacancy] of Object.entries(placements)) (result[vacancy] ??= []).push(candidate)
  for (const list of Object.values(result)) list.sort()
  return result
}

describe('the published instance (every capacity 2)', () => {
  const round: SmallRound = {
    candidates: listsOf({ r1: 'h2 h1', r2: 'h1 h2', r3: 'h1 h3', r4: 'h2 h3', r5: 'h2 h1', r6: 'h1 h2' }),
    vacancies: listsOf({ h1: 'r1 r3 r2 r5 r6', h2: 'r2 r6 r1 r4 r5', h3: 'r4 r3' }),
    openings: { h1: 2, h2: 2, h3: 2 },
  }

  it('is reproduced from both sides', () => {
    expect(byVacancy(stableForCandidates(market(round)))).toEqual({ h1: ['r2', 'r3'], h2: ['r1', 'r6'], h3: ['r4'] })
    expect(byVacancy(stableForVacancies(market(round)))).toEqual({ h1: ['r1', 'r3'], h2: ['r2', 'r6'], h3: ['r4'] })
  })
})

/** A candidate and a vacancy that would both rather have each other. */
function blockingPair({ candidates, vacancies, openings }: SmallRound, placements: Placements): string | null {
  const there = byVacancy(placements)
  for (const [candidate, list] of candidates) {
    const now = placements[candidate]
    for (const vacancy of list) {
      if (vacancy === now) break
      const ranking = vacancies.get(vacancy)!
      const place = ranking.indexOf(candidate)
      if (place === -1) continue
      const held = there[vacancy] ?? []
      if (held.length < openings[vacancy]! || held.some((other) => ranking.indexOf(other) > place))
        return `${candidate} and ${vacancy}`
    }
  }
  return null
}

/** Every way to place everybody within acceptable pairs and openings. */
function* allPlacements(round: SmallRound): Iterable<Placements> {
  const ids = [...round.candidates.keys()]
  const acceptable = ids.map((id) => round.candidates.get(id)!.filter((v) => round.vacancies.get(v)!.includes(id)))
  const room = { ...round.openings }
  const placed: Placements = {}
  function* from(at: number): Iterable<Placements> {
    if (at === ids.length) return yield { ...placed }
    yield* from(at + 1)
    for (const vacancy of acceptable[at]!) {
      if (room[vacancy] === 0) continue
      room[vacancy]! -= 1
      placed[ids[at]!] = vacancy
      yield* from(at + 1)
      delete placed[ids[at]!]
      room[vacancy]! += 1
    }
  }
  yield* from(0)
}

const rankOf = (list: readonly string[], id: string | undefined) => (id === undefined ? list.length : list.indexOf(id))

describe('against every possible result', () => {
  it('is stable, best and worst for candidates, and places the same people (rural hospitals theorem)', () => {
    fc.assert(
      fc.property(anyRound({ candidates: 5, vacancies: 4 }), (round) => {
        const stable = [...allPlacements(round)].filter((placements) => blockingPair(round, placements) === null)
        const best = stableForCandidates(market(round))
        const worst = stableForVacancies(market(round))
        expect(stable).toContainEqual(best)
        expect(stable).toContainEqual(worst)
        for (const placements of stable) {
          for (const [candidate, list] of round.candidates) {
            expect(rankOf(list, best[candidate])).toBeLessThanOrEqual(rankOf(list, placements[candidate]))
            expect(rankOf(list, worst[candidate])).toBeGreaterThanOrEqual(rankOf(list, placements[candidate]))
          }
          expect(Object.keys(placements).sort()).toEqual(Object.keys(best).sort())
          for (const [vacancy, openings] of Object.entries(round.openings)) {
            const held = byVacancy(placements)[vacancy] ?? []
            const usual = byVacancy(best)[vacancy] ?? []
            expect(held.length).toBe(usual.length)
            // Who has room left over holds the very same people in every stable result.
            if (usual.length < openings) expect(held).toEqual(usual)
          }
        }
      }),
      { numRuns: 150 },
    )
  })

  it('holds up to eight by eight', () => {
    fc.assert(
      fc.property(anyRound({ candidates: 8, vacancies: 8, acceptable: 4 }), (round) => {
        const best = stableForCandidates(market(round))
        const worst = stableForVacancies(market(round))
        expect(blockingPair(round, best)).toBeNull()
        expect(blockingPair(round, worst)).toBeNull()
        expect(Object.keys(worst).sort()).toEqual(Object.keys(best).sort())
        for (const placements of allPlacements(round)) {
          if (blockingPair(round, placements) !== null) continue
          for (const [candidate, list] of round.candidates)
            expect(rankOf(list, best[candidate])).toBeLessThanOrEqual(rankOf(list, placements[candidate]))
        }
      }),
      { numRuns: 10 },
    )
  })
})

const scoredPairs: fc.Arbitrary<ScoredPair[]> = fc.uniqueArray(
  fc.record({
    candidateId: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    vacancyId: fc.constantFrom('u', 'v', 'w', 'x'),
    wants: fc.nat(3),
    needs: fc.nat(3),
    score: fc.nat(6),
  }),
  { selector: ({ candidateId, vacancyId }) => candidateId + vacancyId, maxLength: 24 },
)

describe('a market of scores', () => {
  const participants = {
    candidateIds: ['a', 'b', 'c', 'd', 'e', 'f'],
    vacancies: ['u', 'v', 'w', 'x'].map((id, index) => ({ id, openings: index })),
  }

  it('has the very lists that the page shows, ties, stated orders and all', () => {
    const orders = { candidates: new Map([['a', ['x', 'nowhere', 'u']]]), vacancies: new Map([['v', ['c', 'a']]]) }
    fc.assert(
      fc.property(scoredPairs, fc.integer(), (pairs, seed) => {
        const lists = preferenceLists(pairs, { stated: orders, seed })
        const built = marketOfScores(scoresOfPairs(participants, pairs), { stated: orders, seed })
        const shown = (side: 'candidates' | 'vacancies', owner: number) => {
          const { starts, pairs: order } = built[side]
          const other = side === 'candidates' ? built.vacancy : built.candidate
          const ids = side === 'candidates' ? built.vacancyIds : built.candidateIds
          return [...order.subarray(starts[owner], starts[owner + 1])].map((pair) => ids[other[pair]!])
        }
        for (const [owner, id] of participants.candidateIds.entries())
          expect(shown('candidates', owner)).toEqual(lists.candidates.get(id) ?? [])
        for (const [owner, { id }] of participants.vacancies.entries())
          expect(shown('vacancies', owner)).toEqual(lists.vacancies.get(id) ?? [])
        expect(stableForCandidates(built)).toEqual(stableForCandidates(marketOfLists(participants, lists)))
      }),
    )
  })

  it('gives the same result in whatever order the pairs come', () => {
    fc.assert(
      fc.property(scoredPairs, fc.integer(), (pairs, seed) => {
        const result = (given: ScoredPair[]) =>
          stableForCandidates(marketOfScores(scoresOfPairs(participants, given), { seed }))
        expect(result(pairs.toReversed())).toEqual(result(pairs))
      }),
    )
  })
})
