import { expect, test } from 'vitest'
import { comparableHourlyPence, hoursWords, payExtras, payWords } from './pay'

test('comparable pay by the hour', () => {
  expect(comparableHourlyPence({ payUnit: 'hour', payMinPence: 1260, hoursMax: null })).toBe(1260)
  expect(comparableHourlyPence({ payUnit: 'year', payMinPence: 2_450_000, hoursMax: 37.5 })).toBe(1256)
  expect(comparableHourlyPence({ payUnit: 'year', payMinPence: 2_450_000, hoursMax: 0 })).toBeNull()
  expect(comparableHourlyPence({ payUnit: null, payMinPence: null, hoursMax: 10 })).toBeNull()
})

test('pay in words', () => {
  expect(payWords({ payUnit: 'hour', payMinPence: 1260, payMaxPence: 1310 })).toBe('£12.60–£13.10 an hour')
  expect(payWords({ payUnit: null, payMinPence: null, payMaxPence: null })).toBe('Unpaid')
})

test('what comes on top', () => {
  expect(payExtras({ sleepInPence: 5000, travelTimePaid: true, mileagePence: 45 })).toEqual([
    '£50 for each sleep-in',
    'Travel time between visits is paid',
    '45p a mile',
  ])
  expect(payExtras({ sleepInPence: null, travelTimePaid: null, mileagePence: null })).toEqual([])
})

test.each([
  [37.5, 37.5, '37.5 hours a week'],
  [16, 30, '16–30 hours a week'],
  [0, 0, 'Zero hours: no work is guaranteed'],
  [0, 20, 'Up to 20 hours a week, none guaranteed'],
  [1, 1, '1 hour a week'],
])('%d to %d hours: %s', (hoursMin, hoursMax, words) => {
  expect(hoursWords({ hoursMin, hoursMax })).toBe(words)
})
