import { describe, expect, it } from 'vitest'
import { next, pairsOutside } from '#app/shared/transitions'
import {
  candidateEvents,
  candidateStatuses,
  candidateTransitions,
  profileIsComplete,
  type CandidateEvent,
  type CandidateFacts,
  type CandidateStatus,
} from './candidate'

const ready: CandidateFacts = { by: 'candidate', profileComplete: true, consented: true }
const to = (from: CandidateStatus, event: CandidateEvent, facts: Partial<CandidateFacts> = {}) => {
  const moved = next(candidateTransitions, from, event, { ...ready, ...facts })
  return moved.ok ? moved.to : moved.reason
}

describe('a candidate’s case', () => {
  it('goes on by itself as far as profile and consent go', () => {
    expect(to('registered', 'complete_profile')).toBe('profiled')
    expect(to('registered', 'complete_profile', { profileComplete: false })).toBe('profile-incomplete')
    expect(to('profiled', 'activate')).toBe('active')
    expect(to('profiled', 'activate', { consented: false })).toBe('no-consent-to-matching')
    expect(to('profiled', 'activate', { by: 'broker' })).toBe('active')
  })

  it('is never active without a consent', () => {
    const lead = candidateStatuses.flatMap((from) =>
      candidateEvents.map((event) =>
        (['candidate', 'broker', 'system'] as const).map((by) => to(from, event, { by, consented: false })),
      ),
    )
    expect(lead.flat(2)).not.toContain('active')
  })

  it('pauses and goes on; the clock may only resume', () => {
    expect(to('active', 'pause')).toBe('paused')
    expect(to('active', 'pause', { by: 'system' })).toBe('wrong-actor')
    expect(to('paused', 'resume', { by: 'system' })).toBe('active')
    expect(to('active', 'withdraw_consent', { consented: false })).toBe('paused')
  })

  it('is placed by a hire, supported from the start on, and looks again when the start falls through', () => {
    for (const from of ['registered', 'profiled', 'active', 'paused'] as const)
      expect(to(from, 'place', { by: 'system' })).toBe('placed')
    expect(to('active', 'place')).toBe('wrong-actor')
    expect(to('placed', 'start_work', { by: 'system' })).toBe('in_work_support')
    expect(to('placed', 'fall_through', { by: 'system' })).toBe('active')
    expect(to('placed', 'fall_through', { by: 'system', consented: false })).toBe('paused')
    expect(to('in_work_support', 'undo_start', { by: 'system' })).toBe('placed')
    expect(to('in_work_support', 'undo_start')).toBe('wrong-actor')
    expect(to('in_work_support', 'look_again')).toBe('active')
    expect(to('in_work_support', 'finish_support', { by: 'system' })).toBe('closed')
  })

  it('may be closed from everywhere, and reopened as far as it goes', () => {
    for (const from of candidateStatuses.filter((status) => status !== 'closed'))
      expect(to(from, 'close')).toBe('closed')
    expect(to('active', 'close', { by: 'system' })).toBe('wrong-actor')
    expect(to('closed', 'reopen')).toBe('active')
    expect(to('closed', 'reopen', { consented: false })).toBe('profiled')
    expect(to('closed', 'reopen', { profileComplete: false })).toBe('registered')
  })

  it('refuses everything else', () => {
    for (const { state, event } of pairsOutside(candidateTransitions, candidateStatuses, candidateEvents))
      expect(to(state, event), `${state} ${event}`).toBe('not-allowed')
  })

  it('needs times (or living in) and hours to be complete', () => {
    expect(profileIsComplete({ slots: 1, liveIn: false, hoursMax: 10 })).toBe(true)
    expect(profileIsComplete({ slots: 0, liveIn: true, hoursMax: 10 })).toBe(true)
    expect(profileIsComplete({ slots: 0, liveIn: false, hoursMax: 10 })).toBe(false)
    expect(profileIsComplete({ slots: 1, liveIn: false, hoursMax: 0 })).toBe(false)
  })
})
