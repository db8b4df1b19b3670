import { expect, test } from 'vitest'
import { releaseAt, statusForCandidate, undoTarget } from './release'

const now = new Date('2026-03-01T12:00:00Z')
const later = new Date('2026-03-01T12:10:00Z')

test('a decision is invisible until its release', () => {
  const application = { status: 'not_selected', previousStatus: 'shortlisted', statusReleasedAt: later } as const
  expect(statusForCandidate(application, now)).toBe('shortlisted')
  expect(undoTarget(application, now)).toBe('shortlisted')
  expect(statusForCandidate(application, later)).toBe('not_selected')
  expect(undoTarget(application, later)).toBeNull()
})

test('what was never held back is visible at once', () => {
  const application = { status: 'submitted', previousStatus: null, statusReleasedAt: null } as const
  expect(statusForCandidate(application, now)).toBe('submitted')
  expect(undoTarget(application, now)).toBeNull()
})

test('a no waits ten minutes, everything else is told at once', () => {
  expect(releaseAt('not_selected', now)).toEqual(later)
  expect(releaseAt('offered', now)).toEqual(now)
  expect(releaseAt('withdrawn', now)).toEqual(now)
})
