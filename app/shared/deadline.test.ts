import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  asDeadline,
  deadlineAt,
  deadlineDay,
  deadlineOf,
  deadlineSoon,
  deadlineWords,
  endOfDay,
  hourOf,
} from './deadline'
import { addDays, endOfLondonDay, londonDate, type LocalDate } from './dates'

const now = new Date('2026-11-30T10:00:00Z')

describe('a deadline is what the page says', () => {
  test.each([
    ['2026-12-01', '2026-12-01T23:59:59.999Z'],
    ['2026-07-01', '2026-07-01T22:59:59.999Z'],
    // The days on which the clocks change.
    ['2026-03-29', '2026-03-29T22:59:59.999Z'],
    ['2026-10-25', '2026-10-25T23:59:59.999Z'],
  ] as const)('a day ends with it in London: %s', (day, end) => {
    expect(endOfDay(day).toISOString()).toBe(end)
    expect(deadlineOf(endOfDay(day))).toEqual({ day, hour: null })
  })

  test.each([
    ['2026-12-01T23:59:59.999Z', 'Tuesday 1 December', 'tomorrow'],
    ['2026-12-01T23:59:00Z', 'Tuesday 1 December', 'tomorrow'],
    ['2026-12-01T09:17:00Z', 'Tuesday 1 December at 9:17am', 'tomorrow at 9:17am'],
    ['2026-12-01T12:00:00Z', 'Tuesday 1 December at midday', 'tomorrow at midday'],
    // Midnight is the end of the day that people were told.
    ['2026-12-02T00:00:00Z', 'Tuesday 1 December', 'tomorrow'],
    ['2026-11-30T23:58:00Z', 'Monday 30 November at 11:58pm', 'today at 11:58pm'],
    ['2027-01-04T17:00:00Z', 'Monday 4 January 2027 at 5pm', 'in 35 days at 5pm'],
    ['2026-06-30T22:59:00Z', 'Tuesday 30 June', '153 days ago'],
  ])('%s is “%s”, %s', (at, words, soon) => {
    expect(deadlineWords(new Date(at), now)).toBe(words)
    expect(deadlineSoon(new Date(at), now)).toBe(soon)
  })

  test('an hour is that of a London clock; one that comes twice is the later, one that never comes an hour on', () => {
    expect(deadlineAt('2026-07-01', '09:17')?.toISOString()).toBe('2026-07-01T08:17:00.000Z')
    expect(deadlineAt('2026-12-01', '9.30')?.toISOString()).toBe('2026-12-01T09:30:00.000Z')
    expect(deadlineAt('2026-12-01', '5pm')?.toISOString()).toBe('2026-12-01T17:00:00.000Z')
    expect(deadlineAt('2026-12-01', '9:17 AM')?.toISOString()).toBe('2026-12-01T09:17:00.000Z')
    expect(deadlineAt('2026-10-25', '01:30')?.toISOString()).toBe('2026-10-25T01:30:00.000Z')
    expect(deadlineAt('2026-03-29', '01:30')?.toISOString()).toBe('2026-03-29T01:30:00.000Z')
    // 11:59pm is the end of the day; midnight could be either end of it.
    expect(deadlineAt('2026-12-01', '23:59')).toEqual(endOfDay('2026-12-01'))
    expect(['00:00', '12am', '24:00', '9', 'noon', '12:60', ''].map((hour) => deadlineAt('2026-12-01', hour))).toEqual(
      Array(7).fill(null),
    )
  })

  test('every day of many years: in time to its last instant, over after it, and shown as itself', () => {
    const days = fc.integer({ min: 0, max: 40_000 }).map((n) => addDays('1990-01-01', n))
    fc.assert(
      fc.property(days, (day: LocalDate) => {
        const at = endOfDay(day)
        expect(londonDate(at)).toBe(day)
        expect(at.getTime() + 1).toBe(endOfLondonDay(day).getTime())
        expect(deadlineDay(at)).toBe(day)
        expect(asDeadline(at)).toEqual(at)
        expect(hourOf(at)).toBe('')
      }),
    )
  })

  test('what a time control shows is what it reads', () => {
    const minutes = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 1, max: 58 }))
    const days = fc.integer({ min: 0, max: 4000 }).map((n) => addDays('2024-01-01', n))
    fc.assert(
      fc.property(days, minutes, (day, [h, m]) => {
        const typed = `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`
        const at = deadlineAt(day, typed)!
        expect(deadlineAt(deadlineDay(at), hourOf(at))).toEqual(at)
      }),
    )
  })
})
