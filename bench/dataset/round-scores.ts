import type { Scores } from '#app/brokering/rounds/methods/market'
import { randomFrom } from './random'

type Size = { candidates: number; vacancies: number; /** Vacancies of each candidate. */ acceptable: number }

/** A round in memory, the same for every run: halves from 0 to 500 tenths, in steps as coarse as real ones, so that there are ties. */
export function roundScores({ candidates, vacancies, acceptable }: Size): Scores {
  const { below } = randomFrom(20_261_122)
  const count = candidates * acceptable
  const [candidate, vacancy] = [new Int32Array(count), new Int32Array(count)]
  const [wants, needs, score] = [new Int32Array(count), new Int32Array(count), new Float64Array(count)]
  for (let one = 0, pair = 0; one < candidates; one++) {
    const first = below(vacancies)
    for (let place = 0; place < acceptable; place++, pair++) {
      candidate[pair] = one
      vacancy[pair] = (first + place) % vacancies
      wants[pair] = below(100) * 5
      needs[pair] = below(100) * 5
      score[pair] = wants[pair]! + needs[pair]!
    }
  }
  return {
    candidateIds: Array.from({ length: candidates }, (_, index) => `candidate-${index}`),
    vacancyIds: Array.from({ length: vacancies }, (_, index) => `vacancy-${index}`),
    openings: Int32Array.from({ length: vacancies }, () => 1 + below(2)),
    candidate,
    vacancy,
    score,
    wants,
    needs,
  }
}
