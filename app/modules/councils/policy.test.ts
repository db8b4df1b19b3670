import { describe, expect, it } from 'vitest'
import { COUNCIL_ROLES } from '#app/platform/actor'
import { areasFor, councilAreas, mayNotDecide, mayOpen } from './policy'

describe('areas of the council’s workspace', () => {
  it('open to their roles only', () => {
    const opened = Object.fromEntries(COUNCIL_ROLES.map((role) => [role, areasFor([role])]))
    expect(opened).toEqual({
      broker: [],
      assessor: [],
      approver: [],
      payments: [],
      appeals: [],
      moderator: ['providers', 'moderation', 'reports'],
      admin: ['providers', 'staff', 'settings', 'messages', 'audit'],
    })
  })

  it('none without a role, all with both', () => {
    expect(areasFor([])).toEqual([])
    expect(areasFor(['admin', 'moderator'])).toEqual([...councilAreas])
    expect(mayOpen(['broker', 'moderator'], 'moderation')).toBe(true)
  })
})

it('leaves a provider’s own people out of decisions about it', () => {
  expect(mayNotDecide(['a', 'b'], 'c')).toBeNull()
  expect(mayNotDecide(['a', 'b'], 'b')).toMatch(/colleague/)
})
