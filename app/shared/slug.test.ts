import fc from 'fast-check'
import { expect, test } from 'vitest'
import { slug } from './slug'

test('words joined by hyphens', () => {
  expect(slug('Care Worker – Café Nights!')).toBe('care-worker-cafe-nights')
  expect(slug("St Mary's  Children’s Home")).toBe('st-marys-childrens-home')
  expect(slug('…')).toBe('')
})

test('cut between words', () => {
  expect(slug('one two three', 8)).toBe('one-two')
})

test('always safe in a path, whatever is typed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(slug(text)).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/)
      expect(slug(text).length).toBeLessThanOrEqual(80)
    }),
  )
})
