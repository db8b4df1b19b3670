import { describe, expect, it } from 'vitest'
import { roundDifferences, roundFigures } from './compare-rounds'
import { stableForCandidates, stableForVacancies } from './deferred-acceptance'
import { marketOfLists } from './market'

const lists = {
  candidates: new Map([
    ['a', ['x', 'y']],
    ['b', ['y', 'x']],
    ['c', ['x']],
  ]),
  vacancies: new Map([
    ['x', ['b', 'a', 'c']],
    ['y', ['a', 'b']],
  ]),
}
const participants = { candidateIds: ['a', 'b', 'c'], vacancies: ['x', 'y'].map((id) => ({ id, openings: 1 })) }
const market = marketOfLists(participants, lists, (candidate, vacancy) =>
  candidate === 'a' && vacancy === 'x' ? 900 : 500,
)

describe('comparing results', () => {
  const forCandidates = stableForCandidates(market)
  const forVacancies = stableForVacancies(market)

  it('counts who is placed, and how well', () => {
    expect(roundFigures(market, forCandidates)).toEqual({
      placed: 2,
      unplaced: ['c'],
      averageRank: 1,
      averageVacancyRank: 2,
      averageScore: 700,
      totalScore: 1_400,
    })
    expect(roundFigures(market, forVacancies)).toMatchObject({
      averageRank: 2,
      averageVacancyRank: 1,
      totalScore: 1_000,
    })
    expect(roundFigures(market, {})).toMatchObject({ placed: 0, averageRank: null, averageScore: null, totalScore: 0 })
  })

  it('says who would be better off under the other', () => {
    expect(roundDifferences(market, forVacancies, forCandidates)).toEqual([
      { candidateId: 'a', here: { vacancyId: 'y', rank: 2 }, there: { vacancyId: 'x', rank: 1 }, betterOff: 'there' },
      { candidateId: 'b', here: { vacancyId: 'x', rank: 2 }, there: { vacancyId: 'y', rank: 1 }, betterOff: 'there' },
    ])
    expect(roundDifferences(market, forCandidates, { b: 'y', c: 'y' })).toEqual([
      { candidateId: 'a', here: { vacancyId: 'x', rank: 1 }, there: null, betterOff: 'here' },
      // Put there by hand: in nobody's list, and still better than nothing.
      { candidateId: 'c', here: null, there: { vacancyId: 'y', rank: null }, betterOff: 'there' },
    ])
  })
})
