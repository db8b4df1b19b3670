import fc from 'fast-check'
import { expect, test } from 'vitest'
import { distance, formatAboutMiles, formatMiles, metresFromMiles, milesFromMetres } from './grid-reference'

test('distance is Pythagoras in metres', () => {
  expect(distance({ eastings: 445000, northings: 240000 }, { eastings: 445300, northings: 240400 })).toBe(500)
})

test('a mile is 1609.344 metres', () => {
  expect(metresFromMiles(10)).toBe(16093.44)
  expect(milesFromMetres(6759.2)).toBe(4.2)
})

test('shown to a tenth of a mile', () => {
  expect(formatMiles(6759.2)).toBe('4.2 miles')
  expect(formatMiles(1609)).toBe('1.0 miles')
  expect(formatMiles(0)).toBe('less than 0.1 miles')
})

test('shown roughly', () => {
  expect(formatAboutMiles(6759.2)).toBe('about 4 miles')
  expect(formatAboutMiles(1500)).toBe('about 1 mile')
  expect(formatAboutMiles(300)).toBe('less than a mile')
})

test('miles there and back again', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 7000 }), (tenths) => {
      expect(milesFromMetres(metresFromMiles(tenths / 10))).toBe(tenths / 10)
    }),
  )
})
