import { expect, it } from 'vitest'
import { compareMethods, readComparison } from './comparison'
import { marketOfLists } from './market'

const lists = (given: Record<string, string[]>) => new Map(Object.entries(given))

it('says who would be better off under another method, and reads back what was stored', () => {
  const participants = {
    candidateIds: ['a', 'b'],
    vacancies: [
      { id: 'x', openings: 1 },
      { id: 'y', openings: 1 },
    ],
  }
  const market = marketOfLists(participants, {
    candidates: lists({ a: ['x', 'y'], b: ['y', 'x'] }),
    vacancies: lists({ x: ['b', 'a'], y: ['a', 'b'] }),
  })
  const results = { candidate: { a: 'x', b: 'y' }, vacancy: { a: 'y', b: 'x' }, placements: { a: 'x' } }
  const comparison = compareMethods(market, results)
  expect(comparison.figures.candidate).toMatchObject({ placed: 2, unplaced: [], averageRank: 1, averageVacancyRank: 2 })
  expect(comparison.differences.vacancy.map(({ candidateId, betterOff }) => [candidateId, betterOff])).toEqual([
    ['a', 'here'],
    ['b', 'here'],
  ])
  expect(comparison.differences.placements).toMatchObject([{ candidateId: 'b', there: null, betterOff: 'here' }])
  expect(readComparison(JSON.parse(JSON.stringify({ ...results, comparison })))).toEqual(comparison)
  expect([readComparison(null), readComparison({})]).toEqual([null, null])
})
