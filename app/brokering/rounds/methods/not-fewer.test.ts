import { expect, it } from 'vitest'
import { stableForCandidates } from './deferred-acceptance'
import { marketOfScores, scoresOfPairs } from './market'
import { mostPlacements } from './most-placements.server'
import { MOST_ACCEPTABLE } from './placements'

it('never places fewer than the stable method, also where everybody’s best forty are the same', async () => {
  const candidateIds = Array.from({ length: 60 }, (_, n) => `c${n}`)
  const vacancies = Array.from({ length: 60 }, (_, n) => ({ id: `v${n}`, openings: 1 }))
  const pairs = candidateIds.flatMap((candidateId) =>
    vacancies.map(({ id: vacancyId }, n) => ({ candidateId, vacancyId, wants: 100 - n, needs: 1, score: 101 - n })),
  )
  const market = marketOfScores(scoresOfPairs({ candidateIds, vacancies }, pairs), { seed: 1 })
  expect(vacancies.length).toBeGreaterThan(MOST_ACCEPTABLE)
  expect(Object.keys(stableForCandidates(market))).toHaveLength(60)
  const most = await mostPlacements(market)
  expect(most.ok && Object.keys(most.placements)).toHaveLength(60)
})
