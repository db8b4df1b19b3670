import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asPlacements, marketOfScores, scoresOfPairs, type Market } from './market'
import { mostPlacements } from './most-placements.server'
import { MOST_ACCEPTABLE, placedBy, placementsQuestion } from './placements'
import { solvePlacements } from './placements-solver.mjs'
import type { ScoredPair } from '../round'
import { roundFigures } from './compare-rounds'

const candidateIds = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
const vacancyIds = ['s', 't', 'u', 'v', 'w', 'x', 'y', 'z']

function marketOf(pairs: readonly ScoredPair[], openings: readonly number[]): Market {
  const vacancies = vacancyIds.map((id, index) => ({ id, openings: openings[index]! }))
  return marketOfScores(scoresOfPairs({ candidateIds, vacancies }, pairs), { seed: 7 })
}

/** The most placed, and the highest total of so many, by trying everything (candidate by candidate, by room left). */
function bruteForce(pairs: readonly ScoredPair[], openings: readonly number[]): { placed: number; total: number } {
  const known = new Map<string, { placed: number; total: number }>()
  const best = (at: number, room: readonly number[]): { placed: number; total: number } => {
    if (at === candidateIds.length) return { placed: 0, total: 0 }
    const key = `${at}:${room.join()}`
    const found = known.get(key)
    if (found) return found
    let most = best(at + 1, room)
    for (const pair of pairs) {
      const where = vacancyIds.indexOf(pair.vacancyId)
      if (pair.candidateId !== candidateIds[at] || room[where] === 0) continue
      const rest = best(at + 1, room.with(where, room[where]! - 1))
      const here = { placed: rest.placed + 1, total: rest.total + pair.score }
      if (here.placed > most.placed || (here.placed === most.placed && here.total > most.total)) most = here
    }
    known.set(key, most)
    return most
  }
  return best(0, openings)
}

const anyPairs: fc.Arbitrary<ScoredPair[]> = fc.uniqueArray(
  fc.record({
    candidateId: fc.constantFrom(...candidateIds),
    vacancyId: fc.constantFrom(...vacancyIds),
    wants: fc.nat(500),
    needs: fc.constant(0),
    score: fc.integer({ min: -5, max: 1_000 }),
  }),
  { selector: ({ candidateId, vacancyId }) => candidateId + vacancyId, maxLength: 64 },
)
const anyOpenings = fc.tuple(...vacancyIds.map(() => fc.integer({ min: 0, max: 2 })))

async function placementsOf(market: Market) {
  const result = await mostPlacements(market)
  if (!result.ok) throw new Error(result.reason)
  return result.placements
}

describe('most placements (HiGHS, in its thread unless it says otherwise)', () => {
  it('places as many as possible with the highest total, as trying everything does', async () => {
    await fc.assert(
      fc.asyncProperty(anyPairs, anyOpenings, async (pairs, openings) => {
        const market = marketOf(pairs, openings)
        const question = placementsQuestion(market)
        const answer = await solvePlacements({ ...question, timeLimitSeconds: 10 })
        if (!answer.ok) throw new Error(answer.reason)
        const placements = asPlacements(market, placedBy(market, question, answer.chosen))
        const { placed, totalScore } = roundFigures(market, placements)
        expect({ placed, total: totalScore }).toEqual(bruteForce(pairs, openings))
        for (const [candidateId, vacancyId] of Object.entries(placements))
          expect(pairs.some((pair) => pair.candidateId === candidateId && pair.vacancyId === vacancyId)).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  it('prefers one more placed to any score', async () => {
    const pair = (candidateId: string, vacancyId: string, score: number) => ({
      candidateId,
      vacancyId,
      score,
      wants: score,
      needs: 0,
    })
    const pairs = [pair('a', 's', 1_000), pair('a', 't', 1), pair('b', 's', 1)]
    expect(
      await placementsOf(
        marketOf(
          pairs,
          vacancyIds.map(() => 1),
        ),
      ),
    ).toEqual({ a: 't', b: 's' })
  })

  it('is the same whatever order it is asked in, also where several answers are equally good', async () => {
    const pairs = candidateIds.flatMap((candidateId) =>
      vacancyIds.map((vacancyId) => ({ candidateId, vacancyId, score: 500, wants: 250, needs: 250 })),
    )
    const openings = [1, 0, 2, 1, 0, 1, 0, 1]
    const once = await placementsOf(marketOf(pairs, openings))
    expect(Object.keys(once)).toHaveLength(6)
    expect(await placementsOf(marketOf(pairs.toReversed(), openings))).toEqual(once)
  })

  it('takes the forty best of a candidate', async () => {
    const vacancies = Array.from({ length: 60 }, (_, index) => ({ id: `v${index}`, openings: 1 }))
    const pairs = vacancies.map(({ id }, index) => ({
      candidateId: 'a',
      vacancyId: id,
      score: index,
      wants: 1,
      needs: 1,
    }))
    const market = marketOfScores(scoresOfPairs({ candidateIds: ['a'], vacancies }, pairs), { seed: 1 })
    expect(vacancies.length).toBeGreaterThan(MOST_ACCEPTABLE)
    expect(await placementsOf(market)).toEqual({ a: 'v59' })
  })

  it('answers an empty round, and says when it takes too long', async () => {
    expect(
      await placementsOf(
        marketOf(
          [],
          vacancyIds.map(() => 1),
        ),
      ),
    ).toEqual({})
    const random = (n: number) => (Math.imul(n, 2_654_435_761) >>> 8) % 1_000
    const ids = Array.from({ length: 400 }, (_, index) => `c${index}`)
    const vacancies = Array.from({ length: 300 }, (_, index) => ({ id: `v${index}`, openings: 1 }))
    const pairs = ids.flatMap((candidateId, c) =>
      Array.from({ length: 40 }, (_, k) => ({
        candidateId,
        vacancyId: `v${(c * 7 + k * 11) % 300}`,
        score: random(c * 41 + k),
        wants: 0,
        needs: 0,
      })),
    )
    const market = marketOfScores(scoresOfPairs({ candidateIds: ids, vacancies }, pairs), { seed: 1 })
    expect(await mostPlacements(market, { timeLimitMs: 0 })).toEqual({ ok: false, reason: 'took-too-long' })
  })
})
