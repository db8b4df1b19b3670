/**
 * One matching round: npm run -s round -- --method candidate|vacancy|placements < in.json
 * Reads and writes what contract.md says; a pair counts only if candidate and vacancy name each other.
 */
import { text } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import { roundFigures } from '#app/brokering/rounds/methods/compare-rounds'
import { stableForCandidates, stableForVacancies } from '#app/brokering/rounds/methods/deferred-acceptance'
import { marketOfLists, type Market } from '#app/brokering/rounds/methods/market'
import { mostPlacements } from '#app/brokering/rounds/methods/most-placements.server'
import { MOST_ACCEPTABLE } from '#app/brokering/rounds/methods/placements'
import { roundMethods, type Placements, type RoundMethod } from '#app/brokering/rounds/round'
import { PlainError, runCommand } from './plain-error.mjs'
import { readRound, type RoundFile } from './round-file'

const USAGE = 'npm run -s round -- --method candidate|vacancy|placements < in.json'

runCommand(async () => {
  const method = readMethod()
  if (process.stdin.isTTY) throw new PlainError(`Give the round on standard input: ${USAGE}`)
  const file = readRound(await text(process.stdin))
  const market = marketOf(file)
  const placements = await placementsBy(method, market)
  process.stdout.write(`${JSON.stringify(answerOf(file, market, placements), null, 2)}\n`)
})

function readMethod(): RoundMethod {
  let method: string | undefined
  try {
    method = parseArgs({ options: { method: { type: 'string' } } }).values.method
  } catch (error) {
    throw new PlainError(`${(error as Error).message}. Use it like this: ${USAGE}`)
  }
  const known = roundMethods.find((one) => one === method)
  if (known) return known
  const choices = `--method candidate, --method vacancy or --method placements`
  throw new PlainError(method ? `There is no method "${method}". Choose ${choices}.` : `Say which method: ${choices}.`)
}

function marketOf({ candidates, vacancies, scores }: RoundFile): Market {
  return marketOfLists(
    {
      candidateIds: [...candidates.keys()],
      vacancies: [...vacancies].map(([id, { openings }]) => ({ id, openings })),
    },
    { candidates, vacancies: new Map([...vacancies].map(([id, { ranking }]) => [id, ranking])) },
    (candidate, vacancy) => scores?.get(candidate)?.get(vacancy) ?? 0,
  )
}

async function placementsBy(method: RoundMethod, market: Market): Promise<Placements> {
  if (method === 'candidate') return stableForCandidates(market)
  if (method === 'vacancy') return stableForVacancies(market)
  const { starts } = market.candidates
  const many = market.candidateIds.filter((_, one) => starts[one + 1]! - starts[one]! > MOST_ACCEPTABLE)
  if (many.length > 0) {
    console.error(
      `Only the ${MOST_ACCEPTABLE} vacancies of the highest score were looked at for ${many.slice(0, 5).join(', ')}` +
        (many.length > 5 ? ` and ${many.length - 5} others.` : '.'),
    )
  }
  const answer = await mostPlacements(market)
  if (!answer.ok)
    throw new PlainError('The solver took too long. Make the round smaller: fewer candidates or shorter lists.')
  return answer.placements
}

/** Every vacancy in the order of the input, its candidates in the order of its ranking. */
function answerOf({ candidates, vacancies, scores }: RoundFile, market: Market, placements: Placements) {
  const placed = new Map(Object.entries(placements))
  const matches = [...vacancies].map(([id, { ranking }]) => [id, ranking.filter((one) => placed.get(one) === id)])
  return {
    matches: Object.fromEntries(matches) as Record<string, string[]>,
    unmatched: [...candidates.keys()].filter((id) => !placed.has(id)),
    // Sums of decimals are shown without the dust of binary fractions.
    ...(scores && { total_score: Number(roundFigures(market, placements).totalScore.toFixed(9)) }),
  }
}
