import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type LocalDate } from '#app/shared/dates'
import { addWorkingDays, isWorkingDay, workingDaysBetween } from '#app/shared/working-days'
import { answerTimes, dueAfterPause, dueWords } from './service-clock'

const day = fc.integer({ min: 0, max: 700 }).map((n) => addDays('2026-01-01', n))

describe('the service clock', () => {
  it('asks on a Thursday: reminds on the fifth working day, waits four weeks', () => {
    const { infoRemindAt, infoDueAt } = answerTimes('2026-03-05')
    expect(infoRemindAt.toISOString()).toBe('2026-03-12T09:00:00.000Z')
    // 2 April is in summer time.
    expect(infoDueAt.toISOString()).toBe('2026-04-02T22:59:59.999Z')
  })

  it('stands still over Easter without losing or winning a day', () => {
    // Asked on Thursday 2 April, answered on Tuesday 7 April: only Tuesday is a working day in between.
    expect(dueAfterPause({ dueOn: '2026-04-10', pausedOn: '2026-04-02', today: '2026-04-07' })).toBe('2026-04-13')
    expect(dueAfterPause({ dueOn: '2026-04-10', pausedOn: '2026-04-02', today: '2026-04-06' })).toBe('2026-04-10')
  })

  it('leaves as many working days as there were when it was stopped', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 90 }), (start, left, gone) => {
        fc.pre(isWorkingDay(start))
        const dueOn = addWorkingDays(start, left)
        const today = addDays(start, gone)
        const moved = dueAfterPause({ dueOn, pausedOn: start, today })
        expect(workingDaysBetween(today, moved) + 0).toBe(left)
      }),
    )
  })

  it.each([
    ['2026-03-05', null, 'Due today', 0],
    ['2026-03-06', null, 'Due in 1 working day', 0],
    ['2026-03-12', null, 'Due in 5 working days', 0],
    ['2026-03-04', null, '1 working day late', 1],
    ['2026-02-26', null, '5 working days late', 5],
    ['2026-03-12', '2026-03-03', 'The clock stands still, 7 working days left', 0],
    ['2026-03-02', '2026-03-03', 'The clock stands still, 1 working day late', 1],
  ] as [LocalDate, LocalDate | null, string, number][])('due %s, paused %s: %s', (dueOn, pausedOn, words, late) => {
    expect(dueWords({ dueOn, pausedOn, today: '2026-03-05' })).toEqual({ words, late })
  })

  it('is late on the Saturday after a Friday on which it was due', () => {
    expect(dueWords({ dueOn: '2026-03-06', pausedOn: null, today: '2026-03-07' }).late).toBe(1)
  })
})
