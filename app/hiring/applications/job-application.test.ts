import { expect, test } from 'vitest'
import { allowed, next, pairsOutside } from '#app/shared/transitions'
import {
  applicationEvents,
  applicationStatuses,
  applicationTransitions as table,
  isFinal,
  type ApplicationEvent,
  type ApplicationFacts,
  type ApplicationStatus,
} from './job-application'

const provider: ApplicationFacts = { by: 'provider', openingsLeft: 1, undoTo: 'submitted' }
const candidate: ApplicationFacts = { by: 'candidate', vacancyLive: true }
const system: ApplicationFacts = { by: 'system' }

function follow(steps: [ApplicationEvent, ApplicationFacts][]): ApplicationStatus {
  return steps.reduce<ApplicationStatus>((status, [event, facts]) => {
    const answer = next(table, status, event, facts)
    if (!answer.ok) throw new Error(`${event} from ${status}: ${answer.reason}`)
    return answer.to
  }, 'draft')
}

test('the whole way to a job', () => {
  const way: [ApplicationEvent, ApplicationFacts][] = [
    ['submit', candidate],
    ['shortlist', provider],
    ['interview', provider],
    ['offer', provider],
    ['hire', provider],
  ]
  expect(follow(way)).toBe('hired')
})

test('a late answer reopens', () => {
  expect(
    follow([
      ['submit', candidate],
      ['lapse', system],
      ['interview', provider],
    ]),
  ).toBe('interviewing')
  expect(
    follow([
      ['submit', candidate],
      ['lapse', system],
      ['reopen', candidate],
    ]),
  ).toBe('submitted')
})

test('nobody is hired without an offer or without an opening', () => {
  expect(next(table, 'submitted', 'hire', provider)).toEqual({ ok: false, reason: 'not-allowed' })
  expect(next(table, 'offered', 'hire', { ...provider, openingsLeft: 0 })).toEqual({
    ok: false,
    reason: 'no-openings-left',
  })
  expect(next(table, 'offered', 'hire', { by: 'provider' }).ok).toBe(false)
})

test('nobody applies to what is not live', () => {
  const gone = next(table, 'draft', 'submit', { by: 'candidate', vacancyLive: false })
  expect(gone).toEqual({ ok: false, reason: 'vacancy-not-live' })
})

test('undo goes back only while the candidate does not know', () => {
  expect(next(table, 'not_selected', 'undo', { by: 'provider', undoTo: 'shortlisted' })).toEqual({
    ok: true,
    to: 'shortlisted',
  })
  expect(next(table, 'not_selected', 'undo', { by: 'provider', undoTo: null })).toEqual({
    ok: false,
    reason: 'already-released',
  })
})

test('a candidate acts on what they see, not on a decision that is held back', () => {
  const unaware: ApplicationFacts = { by: 'candidate', undoTo: 'offered' }
  expect(allowed(table, 'not_selected', unaware)).toEqual(['accept', 'withdraw', 'decline', 'hired_elsewhere'])
  expect(next(table, 'not_selected', 'decline', { ...unaware, undoTo: 'shortlisted' }).ok).toBe(false)
  expect(next(table, 'not_selected', 'withdraw', { by: 'candidate', undoTo: null })).toEqual({
    ok: false,
    reason: 'already-decided',
  })
})

test('each party has its own events', () => {
  expect(allowed(table, 'submitted', provider)).toEqual(['shortlist', 'interview', 'not_select', 'lapse'])
  expect(allowed(table, 'offered', candidate)).toEqual(['accept', 'withdraw', 'decline', 'hired_elsewhere'])
  expect(allowed(table, 'submitted', system)).toEqual(['lapse', 'hired_elsewhere'])
})

test('from a final state nothing leads on, but undo', () => {
  for (const status of applicationStatuses.filter(isFinal))
    for (const facts of [provider, candidate, system])
      expect(allowed(table, status, facts).filter((event) => event !== 'undo')).toEqual([])
})

test('everything else is refused', () => {
  for (const { state, event } of pairsOutside(table, applicationStatuses, applicationEvents))
    for (const facts of [provider, candidate, system])
      expect(next(table, state, event, facts)).toEqual({ ok: false, reason: 'not-allowed' })
})

test('a job broker introduces, and brings back what another job had ended', () => {
  expect(next(table, 'draft', 'introduce', { by: 'broker', vacancyLive: true })).toEqual({ ok: true, to: 'submitted' })
  expect(next(table, 'draft', 'introduce', { by: 'provider', vacancyLive: true })).toEqual({
    ok: false,
    reason: 'wrong-actor',
  })
  expect(next(table, 'draft', 'introduce', { by: 'broker' })).toEqual({ ok: false, reason: 'vacancy-not-live' })
  const back = { by: 'broker', restoreTo: 'interviewing' } as const
  expect(next(table, 'hired_elsewhere', 'restore', back)).toEqual({ ok: true, to: 'interviewing' })
  expect(next(table, 'hired_elsewhere', 'restore', { ...back, by: 'candidate' }).ok).toBe(false)
})
