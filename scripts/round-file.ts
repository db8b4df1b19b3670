import { PlainError } from './plain-error.mjs'

/** A round as a person or a program hands it over (contract.md, "Commands"). */
export type RoundFile = {
  /** Acceptable vacancies, best first. */
  candidates: Map<string, string[]>
  vacancies: Map<string, { openings: number; ranking: string[] }>
  scores: Map<string, Map<string, number>> | null
}

const SHAPE =
  '{ "candidates": { ID: [vacancy ids] }, "vacancies": { ID: { "openings": n, "ranking": [candidate ids] } }, "scores"?: { CANDIDATE: { VACANCY: n } } }'

/** @throws PlainError with a sentence that says what is wrong and where */
export function readRound(json: string): RoundFile {
  if (json.trim() === '') throw new PlainError(`There is nothing on standard input. It should be JSON: ${SHAPE}`)
  const root = fields(parsed(json), 'The input', SHAPE)
  const unknown = [...root.keys()].find((key) => !['candidates', 'vacancies', 'scores'].includes(key))
  if (unknown !== undefined) throw new PlainError(`"${unknown}" is not part of a round. It should be ${SHAPE}`)
  const candidates = new Map(
    [...fields(root.get('candidates'), '"candidates"', '{ ID: [vacancy ids, best first] }')].map(([id, list]) => [
      id,
      ids(list, `The list of candidate "${id}"`),
    ]),
  )
  const vacancies = new Map(
    [...fields(root.get('vacancies'), '"vacancies"', '{ ID: { "openings": n, "ranking": [candidate ids] } }')].map(
      ([id, value]) => [id, vacancy(id, value)],
    ),
  )
  for (const [id, list] of candidates)
    known(list, vacancies, (missing) => `Candidate "${id}" names vacancy "${missing}", which is not in "vacancies".`)
  for (const [id, { ranking }] of vacancies)
    known(ranking, candidates, (missing) => `Vacancy "${id}" ranks candidate "${missing}", who is not in "candidates".`)
  return { candidates, vacancies, scores: scoresOf(root.get('scores'), candidates, vacancies) }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown
  } catch (error) {
    throw new PlainError(`The input is not valid JSON: ${(error as Error).message}`)
  }
}

function vacancy(id: string, value: unknown): { openings: number; ranking: string[] } {
  const named = `Vacancy "${id}"`
  const given = fields(value, named, '{ "openings": n, "ranking": [candidate ids] }')
  const openings = given.get('openings')
  if (typeof openings !== 'number' || !Number.isInteger(openings) || openings < 0 || openings > 1_000_000)
    throw new PlainError(`${named} needs "openings": a whole number from 0 to 1,000,000.`)
  return { openings, ranking: ids(given.get('ranking'), `The "ranking" of vacancy "${id}"`) }
}

function scoresOf(
  value: unknown,
  candidates: ReadonlyMap<string, unknown>,
  vacancies: ReadonlyMap<string, unknown>,
): RoundFile['scores'] {
  if (value === undefined) return null
  const rows = fields(value, '"scores"', '{ CANDIDATE: { VACANCY: n } }')
  known([...rows.keys()], candidates, (missing) => `"scores" has candidate "${missing}", who is not in "candidates".`)
  return new Map(
    [...rows].map(([id, row]) => {
      const scores = fields(row, `The scores of candidate "${id}"`, '{ VACANCY: n }')
      const where = `The scores of candidate "${id}"`
      known(
        [...scores.keys()],
        vacancies,
        (missing) => `${where} name vacancy "${missing}", which is not in "vacancies".`,
      )
      for (const [other, score] of scores)
        if (typeof score !== 'number' || !Number.isFinite(score) || Math.abs(score) > 1_000_000)
          throw new PlainError(`${where}: the one for "${other}" must be a number between -1,000,000 and 1,000,000.`)
      return [id, scores as Map<string, number>]
    }),
  )
}

function fields(value: unknown, named: string, shape: string): Map<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new PlainError(
      `${named} ${value === undefined ? 'is missing' : 'has the wrong form'}: it should be ${shape}.`,
    )
  return new Map(Object.entries(value))
}

function ids(value: unknown, named: string): string[] {
  if (!Array.isArray(value) || !value.every((id): id is string => typeof id === 'string'))
    throw new PlainError(`${named} should be a list of ids in quotes, best first.`)
  const seen = new Set<string>()
  for (const id of value) {
    if (seen.has(id)) throw new PlainError(`${named} has "${id}" twice.`)
    seen.add(id)
  }
  return value
}

function known(list: readonly string[], all: ReadonlyMap<string, unknown>, sentence: (id: string) => string): void {
  const missing = list.find((id) => !all.has(id))
  if (missing !== undefined) throw new PlainError(sentence(missing))
}
