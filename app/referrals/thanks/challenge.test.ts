import { describe, expect, it } from 'vitest'
import { challengeState, reachedWords, timeLeftWords } from './challenge'
import { monthOf, monthWords } from './month'

const days = { startsOn: '2026-03-09', endsOn: '2026-03-22', endedAt: null } as const
const at = (iso: string) => new Date(iso)

describe('a challenge', () => {
  it('runs from its first to its last day in London', () => {
    expect(challengeState(days, at('2026-03-08T23:59:00Z'))).toBe('planned')
    expect(challengeState(days, at('2026-03-09T00:00:00Z'))).toBe('running')
    expect(challengeState(days, at('2026-03-22T23:59:00Z'))).toBe('running')
    expect(challengeState(days, at('2026-03-23T00:00:00Z'))).toBe('over')
  })

  it('is over once it was ended', () => {
    expect(challengeState({ ...days, endedAt: at('2026-03-10T09:00:00Z') }, at('2026-03-10T10:00:00Z'))).toBe('over')
  })

  it('says in words how far and how long', () => {
    expect(reachedWords('shares', 1)).toBe('1 job shared')
    expect(reachedWords('interested', 12)).toBe('12 friends interested')
    expect(timeLeftWords('2026-03-22', at('2026-03-12T12:00:00Z'))).toBe('10 days left')
    expect(timeLeftWords('2026-03-22', at('2026-03-21T12:00:00Z'))).toBe('Ends tomorrow')
    expect(timeLeftWords('2026-03-22', at('2026-03-22T12:00:00Z'))).toBe('Last day')
  })
})

it('a month has its first and its last day', () => {
  expect(monthOf('2028-02-17')).toEqual({ first: '2028-02-01', last: '2028-02-29' })
  expect(monthWords('2028-02-01')).toBe('February')
})
