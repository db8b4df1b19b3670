import { expect, test } from 'vitest'
import { allowed, next, pairsOutside } from '#app/shared/transitions'
import { vacancyEvents, vacancyStatuses, vacancyTransitions as table, type VacancyFacts } from './vacancy'

const facts: VacancyFacts = {
  by: 'provider',
  providerVerified: true,
  mayApproveItself: true,
  beforeClosing: true,
  closedReason: null,
  openingsLeft: 1,
}
const moderator = { ...facts, by: 'moderator' as const }

test('draft → pending review → approved → closed', () => {
  expect(next(table, 'draft', 'submit_for_review', facts)).toEqual({ ok: true, to: 'pending_review' })
  expect(next(table, 'pending_review', 'approve', moderator)).toEqual({ ok: true, to: 'approved' })
  expect(next(table, 'approved', 'close', facts)).toEqual({ ok: true, to: 'closed' })
})

test('a clean later vacancy approves itself, a doubtful one does not', () => {
  expect(next(table, 'draft', 'approve_by_itself', facts)).toEqual({ ok: true, to: 'approved' })
  const doubtful = { ...facts, mayApproveItself: false }
  expect(next(table, 'draft', 'approve_by_itself', doubtful)).toEqual({ ok: false, reason: 'needs-review' })
})

test('a provider that is not verified publishes nothing, nor does a moderator publish for it', () => {
  const waiting = { ...facts, providerVerified: false }
  for (const event of ['submit_for_review', 'approve_by_itself'] as const)
    expect(next(table, 'draft', event, waiting)).toEqual({ ok: false, reason: 'provider-not-verified' })
  const approve = next(table, 'pending_review', 'approve', { ...moderator, providerVerified: false })
  expect(approve).toEqual({ ok: false, reason: 'provider-not-verified' })
})

test('a provider never approves its own vacancy, a moderator never publishes one', () => {
  expect(allowed(table, 'pending_review', facts)).toEqual(['take_back', 'close'])
  expect(allowed(table, 'draft', moderator)).toEqual(['take_down'])
})

test('nothing is published or confirmed after its closing date', () => {
  const late = { ...facts, beforeClosing: false }
  expect(next(table, 'draft', 'submit_for_review', late)).toEqual({ ok: false, reason: 'closing-date-passed' })
  expect(next(table, 'approved', 'touch', late)).toEqual({ ok: false, reason: 'closing-date-passed' })
})

test('only a vacancy that was filled here reopens, and only with an opening', () => {
  const filled = { ...facts, closedReason: 'filled_here' as const }
  expect(next(table, 'closed', 'reopen', filled)).toEqual({ ok: true, to: 'approved' })
  expect(next(table, 'closed', 'reopen', { ...filled, openingsLeft: 0 }).ok).toBe(false)
  expect(next(table, 'closed', 'reopen', { ...facts, closedReason: 'moderated' }).ok).toBe(false)
})

test('only what is scheduled goes back to a draft by itself', () => {
  expect(next(table, 'approved', 'unschedule', { ...facts, scheduled: true })).toEqual({ ok: true, to: 'draft' })
  expect(next(table, 'approved', 'unschedule', facts)).toEqual({ ok: false, reason: 'already-out' })
  expect(next(table, 'approved', 'unschedule', { ...moderator, scheduled: true }).ok).toBe(false)
})

test('everything else is refused', () => {
  for (const { state, event } of pairsOutside(table, vacancyStatuses, vacancyEvents))
    expect(next(table, state, event, facts)).toEqual({ ok: false, reason: 'not-allowed' })
})
