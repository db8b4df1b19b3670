import { describe, expect, it } from 'vitest'
import { historyForApplicant } from './own-history'

const at = (day: number, hour = 9) => new Date(Date.UTC(2026, 2, day, hour))
const event = (change: string, day: number, visible = day, byApplicant = false) => ({
  change,
  at: at(day),
  visibleAt: at(visible),
  byApplicant,
})
const titles = (events: Parameters<typeof historyForApplicant>[0], day: number) =>
  historyForApplicant(events, at(day, 12)).map(({ title }) => title)

describe('what an applicant reads of the history', () => {
  it('leaves out what staff do among themselves', () => {
    const events = [event('submit', 1, 1, true), event('recommend', 2), event('return', 3), event('remind-draft', 3)]
    expect(titles(events, 9)).toEqual(['You sent your application'])
  })

  it('says nothing of a decision before its release, and dates it by when they could know', () => {
    const events = [event('approve', 2, 4)]
    expect(titles(events, 3)).toEqual([])
    expect(historyForApplicant(events, at(5))).toMatchObject([{ title: 'We agreed to it', at: at(4) }])
  })

  it('never tells of a decision that was taken back before, nor of the taking back', () => {
    const events = [event('approve', 2, 4), event('undo', 3), event('reject', 3, 5)]
    expect(titles(events, 4)).toEqual([])
    expect(titles(events, 6)).toEqual(['We did not agree to it'])
  })

  it('tells of one that they knew of', () => {
    const events = [event('reject', 2, 2), event('undo', 3), event('approve', 4, 4)]
    expect(titles(events, 9)).toEqual([
      'We did not agree to it',
      'We took back our decision, to make it again',
      'We agreed to it',
    ])
  })

  it('tells apart who did it', () => {
    expect(titles([event('withdraw', 2, 2, true)], 3)).toEqual(['You withdrew it'])
    expect(titles([event('withdraw', 2, 2)], 3)).toEqual(['It was withdrawn, as you asked'])
  })
})
