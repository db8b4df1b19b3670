import { describe, expect, test } from 'vitest'
import { noAnswers } from '#app/jobs/vacancies/answers'
import { patternsUsedBy } from '../backtracking/patterns-in-use'
import { moderate } from '../moderation-rules'
import { sentences } from '../sentences.fixture'
import { literalsOf } from './literals'
import { sentencesOf } from './sentences'

describe('the words that a pattern needs', () => {
  test.each([
    [/(?:under|over) \d\d/i, ['under ', 'over ']],
    [/\d+ (?:years|yrs) old/i, [' years old', ' yrs old']],
    [/no wom[ae]n/i, ['no woman', 'no women']],
    [/cash[- ]in[- ]hand/i, ['cash']],
    [/£ ?\d/i, ['£', '£ ']],
    [/(?:pay|\d+) \w+/i, null],
    [/\w+@\w+/i, ['@']],
  ])('%s', (pattern, literals) => {
    expect(literalsOf(pattern)?.toSorted() ?? null).toEqual(literals?.toSorted() ?? null)
  })
})

test('whatever a pattern of the rules matches has one of its words', () => {
  const texts = Object.values(sentences).flatMap(({ caught }) => [...caught.slice(0, 60), ...caught.slice(-20)])
  // As rules read them: every space is one space.
  const whole = texts.join('\n').replace(/[^\S\n]/g, ' ')
  const patterns = patternsUsedBy(() => void moderate({ ...noAnswers, description: whole.slice(0, 20_000) }))
  for (const pattern of patterns.filter(({ flags }) => flags.includes('i'))) {
    const literals = literalsOf(pattern)
    if (!literals) continue
    for (const [words] of whole.matchAll(new RegExp(pattern.source, 'giu'.slice(0, pattern.unicode ? 3 : 2))))
      expect(
        literals.some((literal) => words.toLowerCase().includes(literal)),
        `${words} in ${pattern.source.slice(0, 100)}`,
      ).toBe(true)
  }
}, 120_000)

test('a sentence is read where one of the words stands, and where it differs from an earlier reading', () => {
  const text = 'Pay is good. N0 w0men here. Ring us.'
  expect(sentencesOf(text, null).worthReading(/no women/gi)).toEqual([])
  const second = sentencesOf('Pay is good. No women here. Ring us.', text)
  expect(second.worthReading(/no women/gi)).toEqual([1])
  expect(second.worthReading(/\d\w/gi)).toEqual([1])
})
