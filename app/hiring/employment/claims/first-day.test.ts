import { describe, expect, it, test } from 'vitest'
import { nextChecked, nothingElse, startsBetween, whyItWaits, whyNotThatDay } from './first-day'

const hire = { hiredOn: '2026-11-30', today: '2026-11-30', endedOn: null } as const

test.each([
  ['2020-01-01', 'before-hire'],
  ['2019-11-30', 'before-hire'],
  ['2026-08-29', 'before-hire'],
  ['2026-08-30', null],
  ['2026-11-30', null],
  ['2026-12-01', 'date-in-future'],
] as const)('hired on 30 November 2026, a start on %s: %s', (on, wrong) => {
  expect(whyNotThatDay(on, hire)).toBe(wrong)
})

test('three months before the end of a short month is its last day, and nobody starts after they left', () => {
  expect(startsBetween({ hiredOn: '2026-05-31', today: '2026-06-05' })).toEqual({
    from: '2026-02-28',
    to: '2026-06-05',
  })
  expect(startsBetween({ ...hire, endedOn: '2026-11-20' }).to).toBe('2026-11-20')
  expect(whyNotThatDay('2026-11-21', { ...hire, endedOn: '2026-11-20' })).toBe('ended-before-start')
})

describe('a first day waits for the council', () => {
  const stands = { startedOn: '2026-10-05', checkedStart: '2026-10-05', today: '2026-11-30' } as const
  it.each([
    ['2026-09-20', 'far'],
    ['2026-09-21', null],
    ['2026-10-19', null],
    ['2026-10-20', 'far'],
  ] as const)('of 5 October, corrected to %s: %s', (on, waits) => {
    expect(whyItWaits({ ...stands, on }, nothingElse)).toBe(waits)
  })

  it('when a week of the portal or of a grant falls due by it at once', () => {
    const fresh = { startedOn: null, checkedStart: null, today: '2026-11-30' } as const
    expect(whyItWaits({ ...fresh, on: '2026-08-31' }, nothingElse)).toBe('due-at-once')
    expect(whyItWaits({ ...fresh, on: '2026-09-01' }, nothingElse)).toBeNull()
    expect(whyItWaits({ ...fresh, on: '2026-11-02' }, { weeks: [4], moneyWaits: false })).toBe('due-at-once')
    expect(whyItWaits({ ...fresh, on: '2026-11-29' }, { weeks: [], moneyWaits: true })).toBe('due-at-once')
    const money = { weeks: [], moneyWaits: true }
    expect(whyItWaits({ ...stands, on: '2026-10-01' }, money)).toBe('due-at-once')
    expect(whyItWaits({ ...stands, on: '2026-10-10' }, money)).toBeNull()
    const near = { ...stands, startedOn: '2026-09-01', checkedStart: '2026-09-01' } as const
    expect(whyItWaits({ ...near, on: '2026-08-31' }, nothingElse)).toBe('due-at-once')
  })

  it('however many small steps it takes: each is measured from the day that was checked', () => {
    expect(whyItWaits({ ...stands, startedOn: '2026-09-21', on: '2026-09-14' }, nothingElse)).toBe('far')
  })

  it('also when the start is taken back first; a later one is a new first day', () => {
    const undone = { ...stands, startedOn: null } as const
    expect(whyItWaits({ ...undone, on: '2026-09-20' }, nothingElse)).toBe('far')
    expect(whyItWaits({ ...undone, on: '2026-11-16' }, nothingElse)).toBeNull()
    expect(nextChecked({ ...undone, on: '2026-11-16' })).toBe('2026-11-16')
    expect(nextChecked({ ...undone, on: '2026-10-10' })).toBe('2026-10-05')
  })
})
