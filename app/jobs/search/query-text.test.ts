import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readQueryText, toTsquery } from './query-text'

const ask = (q: string) => toTsquery(readQueryText(q))

test('words must all be there', () => {
  expect(ask('dementia garden')).toBe("('dementia') & ('garden')")
})

test('quotes ask for the words one after the other, without synonyms', () => {
  expect(ask('"care assistant"')).toBe("('care assistant')")
  expect(ask('“Care  Assistant” garden')).toBe("('care assistant') & ('garden')")
})

test('a minus excludes', () => {
  expect(ask('garden -agency')).toBe("('garden') & !('agency')")
  expect(ask('-"zero hours"')).toBe("!('zero hours')")
  expect(ask('part-time')).toBe("('part time' | ('part' & 'time'))")
})

test('care work has many names', () => {
  const [term] = readQueryText('Care assistants')
  expect(term?.anyOf).toContain('carer')
  expect(readQueryText('HCA')[0]?.anyOf).toEqual(expect.arrayContaining(['hca', 'care assistant', 'care worker']))
  expect(readQueryText('support worker')[0]?.anyOf).not.toContain('carer')
  expect(ask('care assistant')).toMatch(/^\('care assistant' \| .*'carer'.* \| \('care' & 'assistant'\)\)$/)
})

test('the longest known phrase wins', () => {
  const terms = readQueryText('senior care assistant nights')
  expect(terms).toHaveLength(2)
  expect(terms[0]?.anyOf[0]).toBe('senior care assistant')
  expect(terms[1]?.anyOf).toContain('waking nights')
})

test('nothing to look up is no query', () => {
  for (const q of ['', '   ', 'the', 'in the', '-', '""', '& | !', '-the', "'", ':*']) expect(ask(q)).toBeNull()
})

test('stop words inside a phrase stay, as PostgreSQL counts their place', () => {
  expect(ask('"care of the elderly"')).toBe("('care of the elderly')")
})

test('whatever is typed, the query is quoted words and operators only', () => {
  const odd = fc.constantFrom('"', '-', "'", '\\', ':*', '&', '|', '!', '(', ')', '<->', '\u0000', 'carer', 'the', ' ')
  const queries = fc
    .array(fc.oneof(odd, fc.string({ unit: 'binary' })), { maxLength: 30 })
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(queries, (q) => {
      const query = ask(q)
      if (query === null) return
      const phrase = "'[\\p{L}\\p{N}]+( [\\p{L}\\p{N}]+)*'"
      const option = `(${phrase}|\\(${phrase}( & ${phrase})*\\))`
      const term = `!?\\(${option}( \\| ${option})*\\)`
      expect(query).toMatch(new RegExp(`^${term}( & ${term})*$`, 'u'))
    }),
    { numRuns: 300 },
  )
})
