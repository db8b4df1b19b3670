import { stableForCandidates, stableForVacancies } from '#app/brokering/rounds/methods/deferred-acceptance'
import { marketOfScores } from '#app/brokering/rounds/methods/market'
import { mostPlacements } from '#app/brokering/rounds/methods/most-placements.server'
import { MOST_ACCEPTABLE } from '#app/brokering/rounds/methods/placements'
import { roundScores } from '../dataset/round-scores'
import { measure, type Result } from '../measure'

const SEED = 3
const RUNS = 10

/** `stable-round`, n candidates: from scores in memory to both stable results, everybody acceptable to everybody. */
export async function stableRoundBench(): Promise<Result[]> {
  const results: Result[] = []
  for (const candidates of [200, 2_000]) {
    const vacancies = candidates / 2
    const scores = roundScores({ candidates, vacancies, acceptable: vacancies })
    results.push(
      await measure('stable-round', candidates, RUNS, async () => {
        const market = marketOfScores(scores, { seed: SEED })
        return [stableForCandidates(market), stableForVacancies(market)]
      }),
    )
  }
  return results
}

/** `placements-round`, n candidates with forty vacancies each (or all there are): with the start of the solver's thread. */
export async function placementsRoundBench(): Promise<Result[]> {
  const results: Result[] = []
  for (const { candidates, vacancies } of [
    { candidates: 50, vacancies: 30 },
    { candidates: 500, vacancies: 300 },
  ]) {
    const scores = roundScores({ candidates, vacancies, acceptable: Math.min(vacancies, MOST_ACCEPTABLE) })
    const market = marketOfScores(scores, { seed: SEED })
    results.push(
      await measure('placements-round', candidates, RUNS, async () => {
        const answer = await mostPlacements(market)
        if (!answer.ok) throw new Error('The solver took too long.')
      }),
    )
  }
  return results
}
