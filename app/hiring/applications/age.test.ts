import { expect, test } from 'vitest'
import { ageBands, meetsMinimumAge } from './age'

test.each([
  ['18-20', 18, 'yes'],
  ['16-17', 18, 'no'],
  ['18-20', 19, 'unsure'],
  ['25-plus', 21, 'yes'],
  ['16-17', null, 'yes'],
  ['under-16', null, 'no'],
  ['', 18, 'unsure'],
] as const)('%s for a minimum of %s: %s', (band, minimum, answer) => {
  expect(meetsMinimumAge(band, minimum)).toBe(answer)
})

test('an older band never does worse', () => {
  const rank = { no: 0, unsure: 1, yes: 2 }
  for (let minimum = 14; minimum <= 30; minimum++) {
    const ranks = ageBands.map((band) => rank[meetsMinimumAge(band, minimum)])
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b))
  }
})
