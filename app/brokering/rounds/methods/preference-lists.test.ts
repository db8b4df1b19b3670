import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lotOf, preferenceLists } from './preference-lists'
import type { ScoredPair } from '../round'

const pair = (candidateId: string, vacancyId: string, wants: number, needs: number): ScoredPair => ({
  candidateId,
  vacancyId,
  wants,
  needs,
  score: wants + needs,
})
const nobody = { candidates: new Map(), vacancies: new Map() }

describe('the lists of a round', () => {
  it('are ordered by each side’s own half', () => {
    const pairs = [
      pair('a', 'x', 300, 100),
      pair('a', 'y', 200, 400),
      pair('b', 'x', 100, 200),
      pair('b', 'y', 500, 50),
    ]
    const lists = preferenceLists(pairs, { stated: nobody, seed: 1 })
    expect(Object.fromEntries(lists.candidates)).toEqual({ a: ['x', 'y'], b: ['y', 'x'] })
    expect(Object.fromEntries(lists.vacancies)).toEqual({ x: ['b', 'a'], y: ['a', 'b'] })
  })

  it('begin with what a person stated, leave out what does not fit, and go on by score', () => {
    const pairs = [pair('a', 'x', 300, 1), pair('a', 'y', 200, 1), pair('a', 'z', 250, 1)]
    const stated = { candidates: new Map([['a', ['y', 'not-fitting']]]), vacancies: new Map() }
    expect(preferenceLists(pairs, { stated, seed: 1 }).candidates.get('a')).toEqual(['y', 'x', 'z'])
  })

  it('break ties by the lot of the other side: the same for one seed, and not always the same for all', () => {
    const pairs = ['a', 'b', 'c', 'd', 'e'].flatMap((id) => ['x', 'y'].map((vacancy) => pair(id, vacancy, 1, 7)))
    const order = (seed: number) => preferenceLists(pairs, { stated: nobody, seed }).vacancies
    expect(order(4)).toEqual(order(4))
    // One lot a person: whoever comes first at x comes first at y too.
    expect(order(4).get('x')).toEqual(order(4).get('y'))
    expect(new Set([1, 2, 3, 4, 5, 6].map((seed) => order(seed).get('x')!.join(''))).size).toBeGreaterThan(1)
  })

  it('hold exactly the pairs given, in any order given', () => {
    const some = fc.uniqueArray(
      fc.record({
        candidateId: fc.constantFrom('a', 'b', 'c'),
        vacancyId: fc.constantFrom('x', 'y', 'z'),
        wants: fc.nat(3),
        needs: fc.nat(3),
        score: fc.constant(0),
      }),
      { selector: ({ candidateId, vacancyId }) => candidateId + vacancyId },
    )
    fc.assert(
      fc.property(some, fc.integer(), (pairs, seed) => {
        const lists = preferenceLists(pairs, { stated: nobody, seed })
        const reversed = preferenceLists(pairs.toReversed(), { stated: nobody, seed })
        for (const id of ['a', 'b', 'c']) expect(lists.candidates.get(id)).toEqual(reversed.candidates.get(id))
        expect([...lists.candidates.values()].flat().length).toBe(pairs.length)
        expect([...lists.vacancies.values()].flat().length).toBe(pairs.length)
      }),
    )
  })

  it('draws lots evenly enough that nobody is always first', () => {
    const wins = Array.from({ length: 400 }, (_, seed) => lotOf(seed, 'candidate-1') < lotOf(seed, 'candidate-2'))
    const share = wins.filter(Boolean).length / wins.length
    expect(share).toBeGreaterThan(0.4)
    expect(share).toBeLessThan(0.6)
  })
})
