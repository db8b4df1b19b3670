import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addDays,
  addLondonDays,
  addWeeks,
  addYears,
  daysBetween,
  endOfLondonDay,
  fromDateColumn,
  londonDate,
  startOfLondonDay,
  toDateColumn,
} from './dates'

test('a summer midnight in London is still the day before in UTC', () => {
  expect(londonDate(new Date('2026-06-30T23:30:00Z'))).toBe('2026-07-01')
  expect(londonDate(new Date('2026-01-31T23:30:00Z'))).toBe('2026-01-31')
})

test('days on which the clocks change are 23 and 25 hours long', () => {
  const hours = (date: `${number}-${number}-${number}`) =>
    (endOfLondonDay(date).getTime() - startOfLondonDay(date).getTime()) / 3_600_000
  expect([hours('2026-03-29'), hours('2026-10-25'), hours('2026-07-01')]).toEqual([23, 25, 24])
})

test('calendar arithmetic', () => {
  expect(addDays('2026-02-28', 1)).toBe('2026-03-01')
  expect(addWeeks('2026-01-05', 13)).toBe('2026-04-06')
  expect(addYears('2028-02-29', 1)).toBe('2029-02-28')
  expect(daysBetween('2026-03-01', '2026-02-27')).toBe(-2)
  expect(addLondonDays(new Date('2026-03-28T09:00:00Z'), 1).toISOString()).toBe('2026-03-29T08:00:00.000Z')
})

test('date columns are midnight UTC', () => {
  expect(toDateColumn('2026-07-01').toISOString()).toBe('2026-07-01T00:00:00.000Z')
  expect(fromDateColumn(new Date('2026-07-01T00:00:00Z'))).toBe('2026-07-01')
})

test('every instant lies within its London day', () => {
  const instants = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(instants, (instant) => {
      const day = londonDate(instant)
      expect(startOfLondonDay(day) <= instant && instant < endOfLondonDay(day)).toBe(true)
      expect(fromDateColumn(toDateColumn(day))).toBe(day)
    }),
  )
})
