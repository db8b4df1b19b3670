import { describe, expect, it } from 'vitest'
import { caseloadRoom, caseloadWords } from './caseload'

const limits = { warn: 20, stop: 25 }

describe('a caseload', () => {
  it.each([
    [0, 'free'],
    [19, 'free'],
    [20, 'near'],
    [24, 'near'],
    [25, 'full'],
    [26, 'full'],
  ])('of %i cases is %s', (cases, room) => expect(caseloadRoom(cases, limits)).toBe(room))

  it('says what to do when it is full', () => {
    expect(caseloadWords(3, limits)).toBe('3 of 25 cases')
    expect(caseloadWords(21, limits)).toBe('21 of 25 cases: nearly full')
    expect(caseloadWords(25, limits)).toMatch(/hand one over/)
  })
})
