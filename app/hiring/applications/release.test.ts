import { expect, test } from 'vitest'
import { historyForCandidate, statusForCandidate, undoTarget, wordsForCandidate } from './release'

const now = new Date('2026-03-01T12:00:00Z')
const morning = new Date('2026-03-02T09:00:00Z')

test('a decision is invisible until its release', () => {
  const application = {
    status: 'not_selected',
    previousStatus: 'shortlisted',
    statusReleasedAt: morning,
    decisionWords: 'We are sorry.',
  } as const
  expect(statusForCandidate(application, now)).toBe('shortlisted')
  expect(wordsForCandidate(application, now)).toBeNull()
  expect(undoTarget(application, now)).toBe('shortlisted')
  expect(statusForCandidate(application, morning)).toBe('not_selected')
  expect(wordsForCandidate(application, morning)).toBe('We are sorry.')
  expect(undoTarget(application, morning)).toBeNull()
})

test('what was never held back is visible at once', () => {
  const application = { status: 'submitted', previousStatus: null, statusReleasedAt: null } as const
  expect(statusForCandidate(application, now)).toBe('submitted')
  expect(undoTarget(application, now)).toBeNull()
})

const at = (iso: string) => new Date(iso)
const event = (change: string, iso: string) => ({ change, at: at(iso), visibleAt: at(iso) })
const held = { change: 'not_select', at: now, visibleAt: morning }
const submitted = event('submit', '2026-02-27T12:00:00Z')

test('a held decision enters the candidate’s history when it is released', () => {
  expect(historyForCandidate([submitted, held], now)).toEqual([submitted])
  expect(historyForCandidate([submitted, held], morning)).toEqual([submitted, held])
})

test('one that was undone or overtaken never does', () => {
  const later = at('2026-04-01T12:00:00Z')
  const undo = event('undo', '2026-03-01T13:00:00Z')
  const offer = event('offer', '2026-03-03T13:00:00Z')
  expect(historyForCandidate([submitted, held, undo, offer], later)).toEqual([submitted, offer])
  const withdraw = event('withdraw', '2026-03-01T13:00:00Z')
  expect(historyForCandidate([submitted, held, withdraw], later)).toEqual([submitted, withdraw])
})
