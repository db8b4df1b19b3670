import { describe, expect, test } from 'vitest'
import { noAnswers } from '#app/jobs/vacancies/answers'
import { moderate, type Moderated } from '../moderation-rules'
import { sentences } from '../sentences.fixture'
import { isAmbiguousLoop } from './ambiguity'
import { loopsIn, parsePattern } from '../reading/parse-pattern'
import { patternsUsedBy } from './patterns-in-use'
import { pumpedTexts } from './pumped-texts'

const asked = (text: string): Moderated => ({
  ...noAnswers,
  title: text,
  description: text,
  questions: [{ kind: 'yes-no', text, choices: [] }],
})
const everyText = Object.values(sentences).flatMap(({ caught, clean }) => [...caught, ...clean])

/** Whatever the rules run over all the sentences, each pattern with what makes it innocent. */
const used = patternsUsedBy(() => {
  for (let from = 0; from < everyText.length; from += 20) moderate(asked(everyText.slice(from, from + 20).join('\n')))
})
/** And what stands behind something that none of them has. */
const behind = patternsUsedBy(() => moderate(asked(everyText.slice(0, 20).join('\n'))), { always: true })
const patterns = [...new Map([...used, ...behind].map((pattern) => [String(pattern), pattern])).values()]

const ambiguousLoops = ({ source, flags }: RegExp) =>
  loopsIn(parsePattern(source)).filter(({ part }) => isAmbiguousLoop(part, flags))

describe('what takes for ever is recognised', () => {
  test.each([
    /(?:a+)+b/,
    /(?:a|a)*b/,
    /(?:a|ab|b)*c/,
    /(?:\w+\s?)*x/,
    /(?:for |on |any(?:one|body) (?:with |on )?)*x/,
    /(?:are |hoping to\s+(?:get|have)?\s*)*x/,
    /(?:\w|\d){1,60}x/,
    /(?:(?:a|b)*c?)*x/,
    /a(?=(?:b+)+c)/,
    /(?<!(?:\w|\d)*x)a/,
  ])('%s', (pattern) => {
    expect(ambiguousLoops(pattern)).not.toEqual([])
  })
  test.each([
    /(?:a |b )*c/,
    /[^.!?\n]{0,60}x/,
    /(?:\w+ ){0,60}x/,
    /(?:for |on |any(?:one|body) (?:with |in )?)*x/,
    /(?:ab?c)+(?:b|c)*/,
    /(?:\.[a-z]+)*x/,
  ])('%s is fine', (pattern) => {
    expect(ambiguousLoops(pattern)).toEqual([])
  })
})

test('no pattern of the rules can be read in ever more ways', () => {
  expect(patterns.length).toBeGreaterThan(400)
  expect(patterns.filter((pattern) => ambiguousLoops(pattern).length > 0).map(String)).toEqual([])
}, 120_000)

/** As much as an advert may hold. */
const LONGEST = 4000

function timeOf(pattern: RegExp, text: string): number {
  const started = process.cpuUsage()
  pattern.lastIndex = 0
  pattern.test(text)
  return process.cpuUsage(started).user / 1000
}

test('what makes each loop work hardest is read at once', () => {
  const slow: string[] = []
  for (const pattern of patterns)
    // A pattern that is slow at a tenth of the length is not tried at the whole.
    for (const length of [LONGEST / 10, LONGEST]) {
      const found = pumpedTexts(parsePattern(pattern.source), length).flatMap((text) => {
        const time = timeOf(pattern, text)
        return time < 200 ? [] : [`${time} ms: ${JSON.stringify(text.slice(0, 80))} ${String(pattern).slice(0, 200)}`]
      })
      slow.push(...found)
      if (found.length > 0) break
    }
  expect(slow).toEqual([])
}, 120_000)

test.each([
  `are you ${'hoping to**** '.repeat(13)}`,
  `are you ${'hoping to    '.repeat(15)}`,
  `A woman. This is not for ${'anyone on '.repeat(26)}`,
  `Not suitable for ${'anyone with '.repeat(300)}`,
])('once took minutes: %s', (text) => {
  moderate(asked('Are you young, black, gay, Polish, married, a disabled woman or a Christian? Not for anyone on it.'))
  const started = process.cpuUsage()
  moderate(asked(text))
  expect(process.cpuUsage(started).user).toBeLessThan(2_000_000)
})
