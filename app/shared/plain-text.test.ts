import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanLine, cleanText, countCharacters, shorten } from './plain-text'

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
