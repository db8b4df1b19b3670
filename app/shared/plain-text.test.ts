import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanCode, cleanLine, cleanText, countCharacters, hasVisible, shorten } from './plain-text'

test('a line is one line', () => {
  expect(cleanLine('  Care\u0000 worker\t\r\n nights  ')).toBe('Care worker nights')
  expect(cleanLine('e\u0301')).toBe('é')
  expect(cleanLine('a\u202Egnp.exe')).toBe('agnp.exe')
})

test('paragraphs keep their lines', () => {
  expect(cleanText('One  \r\ntwo\r\n\r\n\r\n\r\nthree\u0007\n')).toBe('One\ntwo\n\nthree')
})

test('a lone surrogate becomes a replacement character', () => {
  expect(cleanText('a\uD800b')).toBe('a\uFFFDb')
  expect(cleanText('😀')).toBe('😀')
})

test('cleaning twice changes nothing, and nothing unstorable is left', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const clean of [cleanLine, cleanText]) {
        expect(clean(clean(text))).toBe(clean(text))
        expect(clean(text)).not.toMatch(/\u0000|\r/)
      }
    }),
  )
})

test('people count characters, not UTF-16 units', () => {
  expect(countCharacters('café 😀')).toBe(6)
})

test('shortened between words', () => {
  expect(shorten('Kind people wanted', 40)).toBe('Kind people wanted')
  expect(shorten('Kind people wanted', 14)).toBe('Kind people…')
  expect(shorten('Kindpeoplewanted', 8)).toBe('Kindpeo…')
})

test.each([
  '\u3164',
  '\u00AD',
  '\u2800',
  '\u200B\u200D',
  '\u115F\u1160',
  '\uFFA0',
  '\u180E \u034F',
  '\u0301',
  '\u{E0041}',
  '\u00A0\u3000',
])('%j is nothing that anybody sees', (text) => {
  expect(hasVisible(text)).toBe(false)
  expect(cleanLine(text)).toBe('')
  expect(cleanText(`${text}\n${text}`)).toBe('')
  expect(cleanCode(text)).toBe('')
})

test('names keep the joiners that their script needs, and lose what only hides', () => {
  expect(cleanLine('ක්\u200Dරිස්')).toBe('ක්\u200Dරිස්')
  expect(cleanLine('An\u00ADna\u2063 O\u034F’Neil')).toBe('Anna O’Neil')
})

test.each([
  ['OX16\u00A05AU', 'OX16 5AU'],
  ['08–99—99', '08-99-99'],
  ['08\u201199\u221299', '08-99-99'],
  ['１２．６０', '12.60'],
  ['12\u200B34\u00AD56', '123456'],
  ['\u202A1234\u202C', '1234'],
  ['o’clock ‘x’', "o'clock 'x'"],
])('a code of %j is %s', (typed, plain) => expect(cleanCode(typed)).toBe(plain))
