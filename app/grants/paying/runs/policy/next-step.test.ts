import { describe, expect, it } from 'vitest'
import { nextStep } from './next-step'
import type { RunStatus } from '../payment-run'
import { runSteps, type RunFactsForPolicy, type RunViewer } from './run-policy'

const tom = { personId: 'tom', name: 'Tom Fry' }
const ana = { personId: 'ana', name: 'Ana Bell' }

function next(status: RunStatus, personId: string, given: Partial<RunFactsForPolicy & RunViewer> = {}) {
  const run: RunFactsForPolicy = {
    status,
    lineCount: given.lineCount ?? 2,
    totalPence: 100,
    builtByPersonId: 'janet',
    builtBy: 'Janet Crowe',
    lockedByPersonId: given.lockedByPersonId ?? (status === 'open' ? null : 'janet'),
  }
  const viewer: RunViewer = {
    personId,
    hasInterest: false,
    limitPence: 1000,
    anotherOpen: false,
    doubts: 0,
    otherAccounts: 0,
    authorisers: [ana, tom],
    ...given,
  }
  return nextStep(run, viewer, runSteps(run, viewer))
}

describe('what comes next with a run', () => {
  it('is to lock it, for whoever began it, and names who may authorise it then', () => {
    expect(next('open', 'janet')).toBe('Next: lock it; then a second person authorises it (Ana Bell or Tom Fry).')
    expect(next('open', 'tom')).toBe('Next: lock it; then a second person authorises it (Ana Bell).')
    expect(next('open', 'janet', { authorisers: [] })).toContain('no one else can')
    expect(next('open', 'janet', { lineCount: 0 })).toContain('nothing to lock')
    expect(next('open', 'janet', { doubts: 1 })).toContain('build it again')
  })

  it('leaves the lock to whoever began it where only one other person could authorise it', () => {
    expect(next('open', 'tom', { authorisers: [tom] })).toBe('Next: Janet Crowe locks it; then you authorise it.')
    expect(next('open', 'bob', { hasInterest: true })).toBe(
      'Next: Janet Crowe locks it; then a second person authorises it.',
    )
  })

  it('is then to authorise it, for somebody who did neither', () => {
    expect(next('locked', 'tom')).toBe('Next: compare the totals and authorise it.')
    expect(next('locked', 'janet')).toBe('Next: a second person authorises it (Ana Bell or Tom Fry).')
    expect(next('locked', 'tom', { lockedByPersonId: 'tom' })).toBe('Next: a second person authorises it (Ana Bell).')
    expect(next('locked', 'tom', { lockedByPersonId: 'tom', authorisers: [tom] })).toContain('no one else can')
    expect(next('authorised', 'tom')).toContain('export it')
    expect(next('reconciled', 'tom')).toBeNull()
  })
})
