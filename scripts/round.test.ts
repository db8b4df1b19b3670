import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { readRound } from './round-file'

/** Hospitals and residents, every capacity 2, as published. */
const published = {
  candidates: {
    r1: ['h2', 'h1'],
    r2: ['h1', 'h2'],
    r3: ['h1', 'h3'],
    r4: ['h2', 'h3'],
    r5: ['h2', 'h1'],
    r6: ['h1', 'h2'],
  },
  vacancies: {
    h1: { openings: 2, ranking: ['r1', 'r3', 'r2', 'r5', 'r6'] },
    h2: { openings: 2, ranking: ['r2', 'r6', 'r1', 'r4', 'r5'] },
    h3: { openings: 2, ranking: ['r4', 'r3'] },
  },
}

async function runRound(args: string[], input: string) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/round.ts', ...args], { stdio: 'pipe' })
  child.stdin.end(input)
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const [output, errors, status] = await Promise.all([text(child.stdout), text(child.stderr), ended])
  return { status, output, errors }
}

async function matched(method: string, input: unknown): Promise<unknown> {
  const { status, output, errors } = await runRound(['--method', method], JSON.stringify(input))
  expect({ status, errors }).toEqual({ status: 0, errors: '' })
  return JSON.parse(output)
}

describe('npm run round', () => {
  it('reproduces the published instance from both sides', async () => {
    expect(await matched('candidate', published)).toEqual({
      matches: { h1: ['r3', 'r2'], h2: ['r6', 'r1'], h3: ['r4'] },
      unmatched: ['r5'],
    })
    expect(await matched('vacancy', published)).toEqual({
      matches: { h1: ['r1', 'r3'], h2: ['r2', 'r6'], h3: ['r4'] },
      unmatched: ['r5'],
    })
  })

  it('places most, then adds up the highest scores, with the total', async () => {
    const scores = {
      r1: { h1: 10, h2: 0.1 },
      r2: { h1: 1, h2: 5 },
      r3: { h3: 7 },
      r4: { h3: 2.2 },
      r5: { h1: 6 },
      r6: { h2: 3 },
    }
    expect(await matched('placements', { ...published, scores })).toEqual({
      matches: { h1: ['r1', 'r5'], h2: ['r2', 'r6'], h3: ['r4', 'r3'] },
      unmatched: [],
      total_score: 33.2,
    })
  })

  it('ends with status 1 and one sentence on bad input', async () => {
    expect(await runRound([], JSON.stringify(published))).toEqual({
      status: 1,
      output: '',
      errors: 'Say which method: --method candidate, --method vacancy or --method placements.\n',
    })
    const broken = await runRound(['--method', 'vacancy'], '{"candidates":')
    expect(broken).toMatchObject({ status: 1, output: '' })
    expect(broken.errors).toMatch(/^The input is not valid JSON: .*\n$/)
  })
})

describe('reading a round', () => {
  const { candidates, vacancies } = published
  it.each([
    ['', 'There is nothing on standard input'],
    ['[]', 'The input has the wrong form'],
    [{ candidates }, '"vacancies" is missing'],
    [{ candidates, vacancies, seed: 1 }, '"seed" is not part of a round'],
    [{ candidates: { ...candidates, r7: ['h9'] }, vacancies }, 'Candidate "r7" names vacancy "h9", which is not in'],
    [
      { candidates, vacancies: { h1: { openings: 1, ranking: ['x'] } } },
      'names vacancy "h2", which is not in "vacancies"',
    ],
    [
      { candidates, vacancies: { ...vacancies, h4: { openings: 1, ranking: ['r9'] } } },
      'Vacancy "h4" ranks candidate "r9", who is not in "candidates"',
    ],
    [{ candidates: { r1: ['h1', 'h1'] }, vacancies: { h1: { openings: 1, ranking: [] } } }, 'has "h1" twice'],
    [{ candidates: { r1: [1] }, vacancies }, 'The list of candidate "r1" should be a list of ids'],
    [{ candidates, vacancies: { ...vacancies, h1: { openings: 1.5, ranking: [] } } }, 'Vacancy "h1" needs "openings"'],
    [
      { candidates, vacancies: { ...vacancies, h1: { openings: 1 } } },
      'The "ranking" of vacancy "h1" should be a list',
    ],
    [{ candidates, vacancies, scores: { r1: { h1: '5' } } }, 'the one for "h1" must be a number'],
    [{ candidates, vacancies, scores: { r1: { h9: 5 } } }, 'name vacancy "h9", which is not in "vacancies"'],
    [{ candidates, vacancies, scores: { x: {} } }, '"scores" has candidate "x", who is not in "candidates"'],
  ])('says what is wrong with %j', (input, sentence) => {
    expect(() => readRound(typeof input === 'string' ? input : JSON.stringify(input))).toThrow(sentence)
  })

  it('takes ids that mean something to JavaScript', () => {
    const round = readRound(
      '{"candidates":{"__proto__":["constructor"]},"vacancies":{"constructor":{"openings":1,"ranking":["__proto__"]}}}',
    )
    expect([...round.candidates]).toEqual([['__proto__', ['constructor']]])
  })
})
