import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type LocalDate } from '#app/shared/dates'
import { pairsOutside, next } from '#app/shared/transitions'
import { mayClose } from './closing'
import { mayAskBack } from './how-much'
import { recoveryEvents, recoveryStatuses, recoveryTransitions } from './recovery'

const startedOn = '2026-01-05'
const checks = [
  { week: 26, recoverPercent: 50 },
  { week: 13, recoverPercent: 100 },
]
const left = (leftOn: LocalDate) => ({ answer: 'left' as const, leftOn })
const base = { checks, startedOn, paidPence: 75_001, recoveredPence: 0 } as const

describe('how much may be asked back', () => {
  test.each([
    // Week 13 begins on 6 April, week 26 on 6 July.
    ['2026-04-05', { week: 13, percent: 100, pence: 75_001 }],
    ['2026-04-06', { week: 26, percent: 50, pence: 37_500 }],
    ['2026-07-05', { week: 26, percent: 50, pence: 37_500 }],
    ['2026-07-06', null],
  ] as const)('left on %s', (leftOn, expected) => {
    expect(mayAskBack({ ...base, word: left(leftOn) })).toEqual(expected)
  })

  test('never worked there: all that the first check allows; still there, or nobody asked: nothing', () => {
    expect(mayAskBack({ ...base, word: { answer: 'not-ours', leftOn: null } })).toMatchObject({ week: 13 })
    expect(mayAskBack({ ...base, word: { answer: 'employed', leftOn: null } })).toBeNull()
    expect(mayAskBack({ ...base, word: null })).toBeNull()
    expect(mayAskBack({ ...base, checks: [], word: left('2026-01-06') })).toBeNull()
  })

  test('never more than was paid, less what came back', () => {
    const days = fc.integer({ min: 0, max: 400 })
    const pence = fc.integer({ min: 0, max: 1_000_000 })
    fc.assert(
      fc.property(days, pence, pence, (day, paidPence, recoveredPence) => {
        const word = left(addDays(startedOn, day))
        const most = mayAskBack({ ...base, paidPence, recoveredPence, word })
        if (most) {
          expect(most.pence).toBeGreaterThan(0)
          expect(most.pence + recoveredPence).toBeLessThanOrEqual(paidPence)
        }
      }),
    )
  })
})

describe('closing', () => {
  const vainBefore = new Date('2026-06-01T00:00:00Z')
  const open = { weeks: [13, 26], checks: [], word: null, askBack: null, letGo: false, vainBefore }
  const asked = (week: number, answered: boolean, askedAt: string | null = '2026-07-06T00:00:00Z') => ({
    week,
    answered,
    askedAt: askedAt === null ? null : new Date(askedAt),
  })
  test('after the last check, or when it was asked in vain', () => {
    expect(mayClose(open)).toBe(false)
    expect(mayClose({ ...open, checks: [asked(13, true), asked(26, false)] })).toBe(false)
    expect(mayClose({ ...open, checks: [asked(13, false), asked(26, true)] })).toBe(true)
    expect(mayClose({ ...open, checks: [asked(26, false, '2026-05-31T00:00:00Z')] })).toBe(true)
    expect(mayClose({ ...open, checks: [asked(26, false, null)] })).toBe(false)
    expect(mayClose({ ...open, weeks: [] })).toBe(true)
  })
  test('somebody who left is looked at by a person first, where anything may be asked back', () => {
    const askBack = { week: 13, percent: 100, pence: 1 }
    const word = left('2026-02-01')
    expect(mayClose({ ...open, word, askBack })).toBe(false)
    expect(mayClose({ ...open, word, askBack, letGo: true })).toBe(true)
    expect(mayClose({ ...open, word, askBack: null })).toBe(true)
  })
})

test('a recovery follows its table and nothing else', () => {
  const facts = { personId: 'c', proposedBy: 'a', decidedBy: 'b', endProposedBy: 'a', leftPence: 0 }
  for (const { state, event } of pairsOutside(recoveryTransitions, recoveryStatuses, recoveryEvents))
    expect(next(recoveryTransitions, state, event, facts)).toMatchObject({ reason: 'not-allowed' })
  const by = (personId: string) => ({ ...facts, personId })
  expect(next(recoveryTransitions, 'proposed', 'ask', by('a'))).toMatchObject({ reason: 'own-proposal' })
  expect(next(recoveryTransitions, 'asked', 'receive', by('a'))).toMatchObject({ reason: 'asked-for-it' })
  expect(next(recoveryTransitions, 'asked', 'receive', by('b'))).toMatchObject({ reason: 'asked-for-it' })
  expect(next(recoveryTransitions, 'asked', 'write_off', by('a'))).toMatchObject({ reason: 'own-proposal' })
  expect(next(recoveryTransitions, 'asked', 'give_up', { ...facts, endProposedBy: null })).toMatchObject({
    reason: 'not-proposed',
  })
  expect(next(recoveryTransitions, 'asked', 'receive', { ...facts, leftPence: 1 })).toEqual({ ok: true, to: 'asked' })
})
