import { describe, expect, it } from 'vitest'
import { fromDateColumn, toDateColumn } from '#app/shared/dates'
import { payDay, payDayIfMadeAt, payDayWords } from './pay-day'

const paid = (at: string) => fromDateColumn(payDay(new Date(at)))

describe('the day on which a run is paid', () => {
  it.each([
    ['2026-03-16T10:00:00Z', '2026-03-17', 'a Monday morning'],
    ['2026-03-16T14:59:59Z', '2026-03-17', 'the last second before three'],
    ['2026-03-16T15:00:00Z', '2026-03-18', 'three o’clock is too late for today'],
    ['2026-06-15T13:59:59Z', '2026-06-16', 'before three in summer'],
    ['2026-06-15T14:00:00Z', '2026-06-17', 'three in summer is two in UTC'],
    ['2026-03-20T10:00:00Z', '2026-03-23', 'a Friday is paid on Monday'],
    ['2026-03-20T16:00:00Z', '2026-03-24', 'a Friday afternoon leaves on Monday'],
    ['2026-03-21T10:00:00Z', '2026-03-24', 'a Saturday leaves on Monday'],
    ['2026-04-02T10:00:00Z', '2026-04-07', 'Maundy Thursday is paid on the Tuesday after Easter'],
    ['2026-04-03T10:00:00Z', '2026-04-08', 'Good Friday leaves on that Tuesday'],
    ['2026-12-24T10:00:00Z', '2026-12-29', 'Christmas Eve: 25th, the weekend and the substitute day are none'],
    ['2026-12-31T16:00:00Z', '2027-01-05', 'New Year’s Eve, late'],
  ])('%s: %s (%s)', (at, day) => {
    expect(paid(at)).toBe(day)
  })

  it('stays as planned, unless the file is too late for it', () => {
    const planned = toDateColumn('2026-03-20')
    const at = (time: string) => fromDateColumn(payDayIfMadeAt(new Date(time), planned))
    expect(at('2026-03-16T10:00:00Z')).toBe('2026-03-20')
    expect(at('2026-03-19T14:00:00Z')).toBe('2026-03-20')
    expect(at('2026-03-19T15:00:00Z')).toBe('2026-03-23')
    expect(at('2026-04-02T09:00:00Z')).toBe('2026-04-07')
  })

  it('is said with the day by which the file has to be made', () => {
    const run = { status: 'locked', payOn: '2026-04-07', plannedOn: null } as const
    expect(payDayWords(run, new Date('2026-04-01T10:00:00Z'))).toBe(
      'Tuesday 7 April, if it is exported by 3pm on Thursday 2 April',
    )
    expect(payDayWords(run, new Date('2026-04-02T16:00:00Z'))).toBe(
      'Wednesday 8 April, if it is exported by 3pm on Tuesday 7 April. Planned for Tuesday 7 April: it is too late for that day',
    )
    expect(
      payDayWords(
        { status: 'exported', payOn: '2026-04-08', plannedOn: '2026-04-07' },
        new Date('2026-04-02T16:00:00Z'),
      ),
    ).toBe('Wednesday 8 April. Planned for Tuesday 7 April: the file was made too late for it')
  })
})
