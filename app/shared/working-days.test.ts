import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bankHolidays } from './bank-holidays'
import { addDays, daysBetween, toDateColumn, type LocalDate } from './dates'
import { addWorkingDays, isWorkingDay, workingDaysBetween } from './working-days'

const days = fc.integer({ min: 0, max: 1800 }).map((n) => addDays('2024-01-01', n))

describe('working days', () => {
  it('leave out weekends and bank holidays', () => {
    expect(isWorkingDay('2026-11-20')).toBe(true)
    expect(isWorkingDay('2026-11-21')).toBe(false)
    expect(isWorkingDay('2026-11-22')).toBe(false)
    expect(isWorkingDay('2026-12-25')).toBe(false)
    expect(isWorkingDay('2026-12-28')).toBe(false)
  })

  it.each([
    ['2026-11-20', 5, '2026-11-27'],
    ['2026-11-22', 1, '2026-11-23'],
    // Christmas and the substitute for Boxing Day.
    ['2026-12-24', 2, '2026-12-30'],
    // Easter.
    ['2026-04-02', 1, '2026-04-07'],
    ['2026-04-02', 0, '2026-04-02'],
  ] as const)('%s and %i working days is %s', (from, n, to) => expect(addWorkingDays(from, n)).toBe(to))

  it('are counted as they were added', () =>
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 60 }), (from, n) => {
        const to = addWorkingDays(from, n)
        expect(isWorkingDay(to)).toBe(true)
        expect(workingDaysBetween(from, to)).toBe(n)
        expect(workingDaysBetween(to, from)).toBe(-n)
      }),
      { numRuns: 50 },
    ))
})

/** What they are, said day by day. */
function stepped(from: LocalDate, n: number): LocalDate {
  let reached = from
  for (let left = n; left > 0;) {
    reached = addDays(reached, 1)
    if (isWorkingDay(reached)) left -= 1
  }
  return reached
}

describe('counting without going from day to day', () => {
  const anyDay = fc.integer({ min: 0, max: 40_000 }).map((n) => addDays('1950-01-01', n))

  it('comes to the same as going from day to day', () =>
    fc.assert(
      fc.property(fc.oneof(days, anyDay), fc.integer({ min: -5, max: 400 }), (from, n) => {
        const to = stepped(from, n)
        expect(addWorkingDays(from, n)).toBe(to)
        expect(workingDaysBetween(from, to)).toBe(Math.max(n, 0))
      }),
      { numRuns: 60 },
    ))

  it('knows every weekday of forty years', () => {
    const all = Array.from({ length: 14_610 }, (_, n) => addDays('1990-01-01', n))
    const isOff = (day: LocalDate) => Object.values(bankHolidays).some((list) => list.includes(day))
    const isWeekday = (day: LocalDate) => toDateColumn(day).getUTCDay() % 6 !== 0
    expect(all.filter(isWorkingDay)).toEqual(all.filter((day) => isWeekday(day) && !isOff(day)))
  })

  // The last of them is the last working day of the calendar; forms let none of these in.
  const far = ['0001-01-01', '9999-12-31', '+275760-09-12'] as const
  it.each(far)('is done at once for %s', (day) => {
    expect(isWorkingDay(day)).toBe(toDateColumn(day).getUTCDay() % 6 !== 0)
    const span = Math.abs(daysBetween('2026-03-03', day))
    const between = workingDaysBetween('2026-03-03', day)
    expect(Math.abs(between)).toBeGreaterThan((span * 5) / 7 - 100)
    expect(Math.abs(between)).toBeLessThanOrEqual((span * 5) / 7 + 5)
    expect(workingDaysBetween(day, '2026-03-03')).toBe(-between)
    expect(addWorkingDays('2026-03-03', Math.max(between, 0))).toBe(between > 0 ? day : '2026-03-03')
  })

  it('says so where the calendar ends, or where it is no day', () => {
    expect(() => addWorkingDays('9999-12-31', 1e9)).toThrow(RangeError)
    expect(() => addWorkingDays('+275760-09-13', 1)).toThrow(RangeError)
    expect(() => addWorkingDays('2026-03-03', Infinity)).toThrow(RangeError)
    expect(() => addWorkingDays('2026-03-03', Number.NaN)).toThrow(RangeError)
    expect(() => isWorkingDay('275760-01-01')).toThrow(RangeError)
    expect(() => workingDaysBetween('2026-13-01', '2026-03-03')).toThrow(RangeError)
  })
})

describe('bank holidays', () => {
  const all = Object.entries(bankHolidays).flatMap(([year, list]) => list.map((day) => ({ year, day })))

  it('are eight a year, in order, on weekdays of their year', () => {
    for (const list of Object.values(bankHolidays)) expect(list).toEqual([...list].sort())
    for (const list of Object.values(bankHolidays)) expect(list).toHaveLength(8)
    for (const { year, day } of all) {
      expect(day.startsWith(year)).toBe(true)
      expect([1, 2, 3, 4, 5]).toContain(toDateColumn(day).getUTCDay())
    }
  })

  it('hold Good Friday and Easter Monday', () => {
    for (const [year, list] of Object.entries(bankHolidays)) {
      const sunday = easter(Number(year))
      expect(list).toContain(addDays(sunday, -2))
      expect(list).toContain(addDays(sunday, 1))
    }
  })
})

/** Easter Sunday by the anonymous Gregorian algorithm. */
function easter(year: number): LocalDate {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100]
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 19 * l) / 433)
  const month = Math.floor((h + l - 7 * m + 90) / 25)
  const day = (h + l - 7 * m + 33 * month + 19) % 32
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as LocalDate
}
