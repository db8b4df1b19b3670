import fc from 'fast-check'
import { expect, test } from 'vitest'
import { editDistance, placeNameKey, splitPlaceName, suggestPlaces } from './place-name'

test.each([
  ['  BANBURY ', 'banbury'],
  ['Stoke-on-Trent', 'stoke on trent'],
  ["King's Lynn", 'kings lynn'],
  ['St. Ives', 'saint ives'],
  ['Saint Ives', 'saint ives'],
  ['Bury St Edmunds', 'bury st edmunds'],
  ['Brighton & Hove', 'brighton and hove'],
  ['Ynys Môn', 'ynys mon'],
  ['!!!', ''],
])('%s is compared as "%s"', (name, key) => {
  expect(placeNameKey(name)).toBe(key)
})

test('a county after the name', () => {
  expect(splitPlaceName('Banbury, Oxfordshire')).toEqual({ nameKey: 'banbury', withinKey: 'oxfordshire' })
  expect(splitPlaceName('Newport (Wales)')).toEqual({ nameKey: 'newport', withinKey: 'wales' })
  expect(splitPlaceName('Banbury')).toEqual({ nameKey: 'banbury', withinKey: null })
})

test('typing slips count once', () => {
  expect(editDistance('banubry', 'banbury')).toBe(1)
  expect(editDistance('banburry', 'banbury')).toBe(1)
  expect(editDistance('', 'abc')).toBe(3)
})

test('distance is the same both ways and zero only for equals', () => {
  const words = fc.string({ maxLength: 12 })
  fc.assert(
    fc.property(words, words, (a, b) => {
      expect(editDistance(a, b)).toBe(editDistance(b, a))
      expect(editDistance(a, b) === 0).toBe(a === b)
      expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length))
    }),
  )
})

const places = ['Banbury', 'Bampton', 'Burford', 'Bicester', 'Didcot', 'Witney', 'Chipping Norton'].map(
  (name, index) => ({
    name,
    nameKey: placeNameKey(name),
    postcodes: 100 - index,
  }),
)

test('suggestions are near and in order', () => {
  const names = (typed: string) => suggestPlaces(typed, places).map(({ name }) => name)
  expect(names('Banburry')[0]).toBe('Banbury')
  expect(names('bister')[0]).toBe('Bicester')
  expect(names('chipp')).toEqual(['Chipping Norton'])
  expect(names('Wittney, Oxon')).toEqual(['Witney'])
  expect(names('zzzzzz')).toEqual([])
  expect(names('b')).toEqual([])
})
