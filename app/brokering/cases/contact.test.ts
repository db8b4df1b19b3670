import { describe, expect, it } from 'vitest'
import { contactTitle, tryAgain } from './contact'

describe('the contact log', () => {
  it('says what was done and what came of it', () => {
    expect(contactTitle({ kind: 'call', outcome: 'no-answer' })).toBe('Phone call: no answer')
    expect(contactTitle({ kind: 'note', outcome: null })).toBe('Note')
  })
})

describe('trying again', () => {
  const friday = '2026-11-20'

  it('is in two working days', () => {
    expect(tryAgain(null, friday)).toEqual({ on: '2026-11-24', words: 'Try to reach them again' })
  })

  it('keeps the words of an action that is due', () => {
    expect(tryAgain({ on: '2026-11-18', words: 'Ask about references' }, friday)).toEqual({
      on: '2026-11-24',
      words: 'Ask about references',
    })
  })

  it('leaves a later plan alone', () => {
    expect(tryAgain({ on: '2026-11-21', words: 'Ring after the interview' }, friday)).toBeNull()
  })
})
