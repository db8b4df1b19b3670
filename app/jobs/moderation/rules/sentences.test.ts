import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { noAnswers } from '#app/jobs/vacancies/answers'
import { moderate } from './moderation-rules'
import { sentences } from './sentences.fixture'

/** What the rules do not understand today, each known. A sentence that they learn leaves this list. */
const KNOWN_MISTAKES: readonly string[] = ['n.o r0man1ans or p0les', 'fuc|< agencies']

describe.each(Object.entries(sentences))('sentences: %s', (idea, { caught, clean }) => {
  const isHeld = (text: string) =>
    moderate(
      idea === 'question'
        ? { ...noAnswers, questions: [{ kind: 'yes-no', text, choices: [] }] }
        : { ...noAnswers, description: text },
    ).length > 0

  test.each(caught)('held back: %s', (text) => {
    expect(isHeld(text)).toBe(!KNOWN_MISTAKES.includes(text))
  })
  test.each(clean)('goes live: %s', (text) => {
    expect(isHeld(text)).toBe(KNOWN_MISTAKES.includes(text))
  })
  test('there are enough of both to mean something', () => {
    expect(Math.min(caught.length, clean.length)).toBeGreaterThanOrEqual(60)
  })
})

test('the known mistakes are few', () => {
  const all: string[] = Object.values(sentences).flatMap(({ caught, clean }) => [...caught, ...clean])
  expect(KNOWN_MISTAKES.filter((mistake) => all.includes(mistake))).toEqual(KNOWN_MISTAKES)
  expect(KNOWN_MISTAKES.length / all.length).toBeLessThan(0.01)
})

test('every file of sentences is read here', () => {
  expect(readdirSync(join(import.meta.dirname, 'sentences'))).toHaveLength(Object.keys(sentences).length)
})

// As they were found live in the portal, and held.
test.each([
  'We will sponsor you for a fee of £5000',
  'work for free the first week',
  'unpaid trial shift',
  'cash in hand',
  'No blacks',
  'no disabled',
  'must be under 30',
  'females preferred',
  'English speakers only',
  'Pay £10 for your DBS',
  'Ring 07700.900.123',
  'O77OO 9OO 123',
  '0 1 8 6 5 2 4 9 0 0 0',
  'cherwell.care/apply',
  'ｎｏ ｂｌａｃｋｓ',
])('never live unread: %s', (text) => {
  expect(moderate({ ...noAnswers, description: text })).not.toEqual([])
  expect(moderate({ ...noAnswers, title: text })).not.toEqual([])
  expect(moderate({ ...noAnswers, shiftDetails: `Days and nights. ${text}. Ask us.` })).not.toEqual([])
})
test.each(['How old are you?', 'Where were you born?', 'ever been arrested?'])('not asked unread: %s', (text) => {
  expect(moderate({ ...noAnswers, questions: [{ kind: 'yes-no', text, choices: [] }] })).not.toEqual([])
})
test.each(['You support a man with spastic quadriplegia.', 'Our cook makes shiitake soup.'])('live: %s', (text) => {
  expect(moderate({ ...noAnswers, description: text })).toEqual([])
})
