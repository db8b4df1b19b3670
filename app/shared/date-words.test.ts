import { expect, test } from 'vitest'
import { formatDate, formatDateTime, formatDay, formatTime, relativeDay } from './date-words'

const now = new Date('2026-03-01T12:00:00Z')

test('dates in words', () => {
  expect(formatDay('2026-03-03', now)).toBe('Tuesday 3 March')
  expect(formatDay('2027-03-03', now)).toBe('Wednesday 3 March 2027')
  expect(formatDay(new Date('2026-06-30T23:30:00Z'), now)).toBe('Wednesday 1 July')
  expect(formatDate('2026-03-03')).toBe('3 March 2026')
  expect(formatDateTime(new Date('2026-07-01T13:30:00Z'))).toBe('1 July 2026, 2:30pm')
})

test.each([
  ['2026-01-01T00:00:00Z', 'midnight'],
  ['2026-01-01T00:05:00Z', '12:05am'],
  ['2026-01-01T09:00:00Z', '9am'],
  ['2026-01-01T12:00:00Z', 'midday'],
  ['2026-01-01T12:01:00Z', '12:01pm'],
  ['2026-01-01T23:59:00Z', '11:59pm'],
])('%s is %s', (instant, words) => {
  expect(formatTime(new Date(instant))).toBe(words)
})

test.each([
  ['2026-03-01', 'today'],
  ['2026-03-02', 'tomorrow'],
  ['2026-02-28', 'yesterday'],
  ['2026-03-03', 'in 2 days'],
  ['2026-02-26', '3 days ago'],
] as const)('%s is %s', (date, words) => {
  expect(relativeDay(date, now)).toBe(words)
})

test('relative words go by the calendar, not by 24 hours', () => {
  expect(relativeDay(new Date('2026-03-02T00:01:00Z'), new Date('2026-03-01T23:59:00Z'))).toBe('tomorrow')
})

test('a day and a time are the words of both, at every hour of a year and where the clocks change', () => {
  const hours = Array.from({ length: 366 * 24 }, (_, hour) => new Date(Date.UTC(2026, 0, 1, hour, (hour * 7) % 60)))
  const words = hours.map((instant) => `${formatDate(instant)}, ${formatTime(instant)}`)
  expect(hours.map(formatDateTime)).toEqual(words)
  expect(formatDateTime(new Date('2026-03-29T00:59:59Z'))).toBe('29 March 2026, 12:59am')
  expect(formatDateTime(new Date('2026-03-29T01:00:00Z'))).toBe('29 March 2026, 2am')
  expect(formatDateTime(new Date('2026-10-25T01:00:00Z'))).toBe('25 October 2026, 1am')
  expect(formatDateTime(new Date('1969-12-31T23:30:00Z'))).toBe('1 January 1970, 12:30am')
})
