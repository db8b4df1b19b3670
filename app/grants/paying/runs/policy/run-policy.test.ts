import { describe, expect, it } from 'vitest'
import { nextStep } from './next-step'
import { runStatuses, type RunStatus } from '../payment-run'
import { runSteps, type RunFactsForPolicy, type RunViewer } from './run-policy'

const run = (status: RunStatus, given: Partial<RunFactsForPolicy> = {}): RunFactsForPolicy => ({
  status,
  lineCount: 2,
  totalPence: 100_000,
  builtByPersonId: 'builder',
  lockedByPersonId: status === 'open' ? null : 'locker',
  builtBy: 'Janet Crowe',
  ...given,
})
const viewer = (personId: string, given: Partial<RunViewer> = {}): RunViewer => ({
  personId,
  hasInterest: false,
  limitPence: 1_000_000,
  anotherOpen: false,
  doubts: 0,
  otherAccounts: 0,
  authorisers: [
    { personId: 'other', name: 'Tom Fry' },
    { personId: 'third', name: 'Ana Bell' },
  ],
  ...given,
})
const offered = (...args: Parameters<typeof runSteps>) =>
  Object.fromEntries(runSteps(...args).map(({ step, why }) => [step, why]))

describe('who may do what with a run', () => {
  it('follows the table', () => {
    const steps = Object.fromEntries(
      runStatuses.map((status) => [status, Object.keys(offered(run(status), viewer('x')))]),
    )
    expect(steps).toEqual({
      open: ['lock', 'rebuild', 'cancel'],
      locked: ['unlock', 'authorise', 'cancel'],
      authorised: ['export'],
      exported: [],
      part_confirmed: [],
      reconciled: [],
      cancelled: [],
    })
    expect(Object.keys(offered(run('open', { lineCount: 0 }), viewer('builder')))).not.toContain('lock')
  })

  it('an open run is changed by whoever began it', () => {
    expect(offered(run('open'), viewer('builder'))).toEqual({ lock: null, rebuild: null, cancel: null })
    expect(offered(run('open'), viewer('other')).rebuild).toContain('Only Janet Crowe')
  })

  it('is locked and authorised by somebody who has nothing to do with what is in it', () => {
    const interest = { hasInterest: true }
    expect(offered(run('open'), viewer('builder', interest)).lock).toContain('A colleague')
    expect(offered(run('locked'), viewer('other', interest)).authorise).toContain('A colleague')
  })

  it('waits where something came up, or goes to another account than is named now, and says what to do', () => {
    const one = { doubts: 1, otherAccounts: 0 }
    const changed = { doubts: 0, otherAccounts: 2 }
    expect(offered(run('open'), viewer('builder', one)).lock).toBe(
      'Something about one line has to be looked into. Build it again to leave it out until an approver has looked into it.',
    )
    for (const up of [one, changed]) {
      expect(offered(run('locked'), viewer('other', up)).authorise).not.toBeNull()
      expect(Object.keys(offered(run('authorised'), viewer('other', up)))).toEqual(['export', 'cancel'])
    }
    expect(offered(run('authorised'), viewer('other', changed))).toEqual({
      export:
        'The account of 2 lines has changed since. Give the run up and begin another to pay into the account that is named now.',
      cancel: null,
    })
  })

  it('is authorised by a second person, up to the limit', () => {
    expect(offered(run('locked'), viewer('builder')).authorise).toContain('You began this run')
    expect(offered(run('locked'), viewer('locker')).authorise).toContain('You locked this run')
    expect(offered(run('locked'), viewer('other', { limitPence: null })).authorise).toContain('Nobody has said')
    expect(offered(run('locked'), viewer('other', { limitPence: 99_999 })).authorise).toContain('£999.99')
    expect(offered(run('locked'), viewer('other', { limitPence: 100_000 })).authorise).toBeNull()
    expect(offered(run('locked'), viewer('other', { anotherOpen: true })).unlock).toContain('Another run is open')
  })
})

const tom = { personId: 'tom', name: 'Tom Fry' }
const ana = { personId: 'ana', name: 'Ana Bell' }

function next(status: RunStatus, personId: string, given: Partial<RunFactsForPolicy & RunViewer> = {}) {
  const facts: RunFactsForPolicy = {
    status,
    lineCount: given.lineCount ?? 2,
    totalPence: 100,
    builtByPersonId: 'janet',
    builtBy: 'Janet Crowe',
    lockedByPersonId: given.lockedByPersonId ?? (status === 'open' ? null : 'janet'),
  }
  const reader: RunViewer = {
    personId,
    hasInterest: false,
    limitPence: 1000,
    anotherOpen: false,
    doubts: 0,
    otherAccounts: 0,
    authorisers: [ana, tom],
    ...given,
  }
  return nextStep(facts, reader, runSteps(facts, reader))
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
