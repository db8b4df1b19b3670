import { expect, test } from 'vitest'
import { allowed, next, pairsOutside } from '#app/shared/transitions'
import {
  introductionEvents,
  introductionStatuses,
  introductionTransitions as table,
  liveStatuses,
  type IntroductionFacts,
} from './introduction'
import { brokerActionsFor, mayContest, mayDecideReview } from './policy'
import { sortExclusions } from './endorsing/soft-exclusions'

const parties = ['candidate', 'broker', 'reviewer', 'system'] as const

test('endorsed, asked, agreed, sent', () => {
  expect(next(table, 'suggested', 'endorse', { by: 'broker' })).toEqual({ ok: true, to: 'endorsed' })
  expect(next(table, 'endorsed', 'ask', { by: 'broker' })).toEqual({ ok: true, to: 'awaiting_candidate' })
  expect(next(table, 'awaiting_candidate', 'consent', { by: 'candidate' })).toEqual({ ok: true, to: 'consented' })
  expect(next(table, 'consented', 'send', { by: 'system', vacancyLive: true })).toEqual({ ok: true, to: 'sent' })
})

test('the portal itself never endorses, dismisses, agrees or says no', () => {
  for (const event of ['endorse', 'dismiss', 'consent', 'decline', 'reconsider'] as const)
    for (const status of introductionStatuses) expect(next(table, status, event, { by: 'system' }).ok).toBe(false)
})

test('nothing is sent without a consent, nor where it cannot be', () => {
  for (const status of introductionStatuses.filter((one) => one !== 'consented'))
    expect(next(table, status, 'send', { by: 'system', vacancyLive: true })).toEqual({
      ok: false,
      reason: 'not-allowed',
    })
  expect(next(table, 'consented', 'send', { by: 'system' })).toEqual({ ok: false, reason: 'vacancy-not-live' })
  const applied = { by: 'system', vacancyLive: true, alreadyApplied: true } as const
  expect(next(table, 'consented', 'send', applied)).toEqual({ ok: false, reason: 'already-applied' })
})

test('every live state can be set aside, and comes back where it was once the start fell through', () => {
  for (const status of liveStatuses) {
    expect(next(table, status, 'supersede', { by: 'system' })).toEqual({ ok: true, to: 'superseded' })
    const facts: IntroductionFacts = { by: 'broker', restoreTo: status, startFellThrough: true }
    expect(next(table, 'superseded', 'restore', facts)).toEqual({ ok: true, to: status })
    expect(next(table, 'superseded', 'restore', { ...facts, startFellThrough: false })).toEqual({
      ok: false,
      reason: 'start-stands',
    })
  }
})

test('what has ended stays ended; everything outside the table is refused', () => {
  for (const status of ['declined', 'lapsed', 'closed'] as const)
    for (const by of parties) expect(allowed(table, status, { by })).toEqual([])
  for (const { state, event } of pairsOutside(table, introductionStatuses, introductionEvents))
    for (const by of parties) expect(next(table, state, event, { by }).ok).toBe(false)
})

test('a broker is offered only what the state allows', () => {
  const shown = { hasEmail: true, active: true, restorable: false }
  expect(brokerActionsFor({ ...shown, status: 'awaiting_candidate' })).toContain('remind')
  expect(brokerActionsFor({ ...shown, status: 'awaiting_candidate', hasEmail: false })).not.toContain('remind')
  for (const [status, action] of [
    ['suggested', 'endorse'],
    ['lapsed', 'endorse'],
    ['endorsed', 'ask'],
  ] as const) {
    expect(brokerActionsFor({ ...shown, status })).toContain(action)
    expect(brokerActionsFor({ ...shown, status, active: false })).not.toContain(action)
  }
  expect(brokerActionsFor({ ...shown, status: 'sent' })).toEqual([])
  expect(brokerActionsFor({ ...shown, status: 'superseded' })).toEqual([])
  expect(brokerActionsFor({ ...shown, status: 'superseded', restorable: true })).toContain('restore')
})

test('a second look: once, at what a person decided, by another person', () => {
  expect(mayContest({ status: 'dismissed', reviewed: false })).toBe(true)
  expect(mayContest({ status: 'dismissed', reviewed: true })).toBe(false)
  expect(mayContest({ status: 'suggested', reviewed: false })).toBe(false)
  expect(mayDecideReview({ contestedPersonId: 'a', decided: false }, 'a')).toBe(false)
  expect(mayDecideReview({ contestedPersonId: 'a', decided: false }, 'b')).toBe(true)
  expect(mayDecideReview({ contestedPersonId: 'a', decided: true }, 'b')).toBe(false)
})

test('distance, hours, shifts, buses, senior experience, start and car can be talked about; the law and a candidate’s no cannot', () => {
  const of = (...codes: Parameters<typeof sortExclusions>[0][number]['code'][]) =>
    codes.map((code) => ({ code, words: '', change: '' }))
  const soft = of('too-far', 'no-bus', 'hours', 'shifts', 'senior-experience', 'start', 'car')
  const hard = of(
    'right-to-work',
    'registration',
    'qualification',
    'in-charge',
    'minimum-age',
    'not-open',
    'provider-excluded',
    'role-ruled-out',
  )
  expect(sortExclusions([...soft, ...hard, ...of('already-introduced')])).toEqual({ soft, refusing: hard })
})
