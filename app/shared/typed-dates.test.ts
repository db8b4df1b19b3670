import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseDate, parseLondonDateTime, shortYearDays, toDateTimeInput, yearProblem } from './typed-dates'

test.each([
  '2026-03-03',
  '3/3/2026',
  '03.03.2026',
  '3 March 2026',
  '3rd mar 2026',
  'Tuesday 3 March 2026',
  ' 3-3-2026 ',
])('%s is 3 March 2026', (typed) => {
  expect(parseDate(typed)).toBe('2026-03-03')
})

test.each(['', 'soon', '2026-02-30', '31/4/2026', '3 Foo 2026', '20226-03-03', '0001-01-01', '2026-13-01', '3/3/26'])(
  '"%s" is no day',
  (typed) => {
    expect(parseDate(typed)).toBeNull()
  },
)

const today = new Date('2026-03-03T09:00:00Z')

test.each([
  '9999-12-31',
  '31/12/9999',
  '31 December 9999',
  '0001-01-01',
  '1899-12-31',
  '1/1/0001',
  '275760-09-13',
  '13 September 275760',
  '2037-01-01',
  '9999-12-31T23:59',
  '2200-01-01 09:00:00',
  // No day of the calendar either: the year is said first.
  '9999-02-31',
])('%s has a year that cannot be meant', (typed) => {
  expect(yearProblem(typed, today)).toBe('Enter a year between 1900 and 2036')
})

test.each([
  '',
  'soon',
  '3 March',
  '1900-01-01',
  '2036-12-31',
  '31/12/2036',
  '3 March 2026',
  '2026-03-03T09:00',
  '3/3/26',
])('the year of "%s" is not what is wrong', (typed) => {
  expect(yearProblem(typed, today)).toBeNull()
})

test.each(['9999-12-31', '275760-09-13', '2200-01-01', '1899-12-31'])('%s is read by nobody', (typed) => {
  expect(parseDate(typed)).toBeNull()
  expect(parseLondonDateTime(`${typed}T09:00`)).toBeNull()
})

test('a typed time is London time', () => {
  expect(parseLondonDateTime('2026-07-01T14:30')?.toISOString()).toBe('2026-07-01T13:30:00.000Z')
  expect(parseLondonDateTime('2026-01-01 09:00:00')?.toISOString()).toBe('2026-01-01T09:00:00.000Z')
})

test('skipped and repeated hours', () => {
  expect(parseLondonDateTime('2026-03-29T01:30')?.toISOString()).toBe('2026-03-29T01:30:00.000Z')
  expect(parseLondonDateTime('2026-10-25T01:30')?.toISOString()).toBe('2026-10-25T00:30:00.000Z')
})

test.each(['', '2026-07-01', '2026-07-01T25:00', '2026-07-01T12:60', '2026-02-30T12:00', 'T12:00', 'now'])(
  '"%s" is no time',
  (typed) => {
    expect(parseLondonDateTime(typed)).toBeNull()
  },
)

test('never throws, and reads back what it wrote', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      parseDate(text)
      parseLondonDateTime(text)
    }),
  )
  const minutes = fc.integer({ min: 25_000_000, max: 70_000_000 })
  fc.assert(
    fc.property(minutes, (minute) => {
      const input = toDateTimeInput(new Date(minute * 60_000))
      expect(toDateTimeInput(parseLondonDateTime(input)!)).toBe(input)
    }),
  )
})

test.each([
  ['31.3.27', ['2027-03-31', '1927-03-31']],
  ['31/03/27', ['2027-03-31', '1927-03-31']],
  ['3 March 27', ['2027-03-03', '1927-03-03']],
  ["3 Mar '27", ['2027-03-03', '1927-03-03']],
  ['31\u201303\u201327', ['2027-03-31', '1927-03-31']],
  ['31.3.2027', null],
  ['2027-03-31', null],
  ['31.2.27', null],
  ['27', null],
])('%s has a short year: %j', (typed, days) => expect(shortYearDays(typed)).toEqual(days))
