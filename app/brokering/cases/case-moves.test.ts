import { describe, expect, it } from 'vitest'
import { candidateStatuses } from '#app/brokering/candidates/candidate'
import { brokerMoves, stateAdvice } from './case-moves'

const consent = { wording: '', how: 'spoken', by: null, givenAt: new Date('2026-03-01T09:00:00Z') }
const ready = { profileComplete: true, consent, pausedUntil: null, profile: { ageBand: '25-plus' as const } }
const names = (standing: Parameters<typeof brokerMoves>[0]) => brokerMoves(standing).buttons.map(({ change }) => change)

describe('what a broker may do to a case', () => {
  it('is what the transition table allows', () => {
    expect(names({ ...ready, status: 'profiled' })).toEqual(['activate'])
    expect(names({ ...ready, status: 'paused' })).toEqual(['resume'])
    expect(names({ ...ready, status: 'closed' })).toEqual(['reopen'])
    expect(names({ ...ready, status: 'in_work_support' })).toEqual(['look_again', 'finish_support'])
    expect(brokerMoves({ ...ready, status: 'active' })).toEqual({ buttons: [], pause: true, close: true })
  })

  it('waits for consent and profile', () => {
    expect(names({ ...ready, status: 'paused', consent: null })).toEqual([])
    expect(stateAdvice({ ...ready, status: 'registered', profileComplete: false, consent: null })).toBe(
      'Nobody can match them yet. Missing: times and hours in the profile and the consent to be matched.',
    )
  })

  it('is nothing once they had their information erased', () => {
    const erased = { ...ready, status: 'closed' as const, profile: { ageBand: '' as const } }
    expect(brokerMoves(erased)).toEqual({ buttons: [], pause: false, close: false })
    expect(stateAdvice(erased)).toContain('erased')
  })

  it('says something in every state', () => {
    for (const status of candidateStatuses) expect(stateAdvice({ ...ready, status })).not.toBe('')
  })
})
