import { describe, expect, it } from 'vitest'
import { COUNCIL_ROLES } from '#app/platform/actor'
import { areasFor, councilAreas, mayNotDecide, mayOpen } from './policy'

describe('areas of the council’s workspace', () => {
  it('open to their roles only', () => {
    const opened = Object.fromEntries(COUNCIL_ROLES.map((role) => [role, areasFor([role])]))
    expect(opened).toEqual({
      broker: [],
      assessor: ['grants', 'schemes', 'grant-reviews', 'grant-reports'],
      approver: ['grants', 'recoveries', 'pots', 'schemes', 'grant-reviews', 'grant-reports'],
      payments: ['payment-runs', 'recoveries', 'pots', 'schemes', 'grant-reports', 'referrals'],
      appeals: ['grants', 'appeals', 'schemes', 'grant-reviews', 'grant-reports'],
      moderator: ['providers', 'moderation', 'first-days', 'reports'],
      admin: ['pots', 'schemes', 'grant-reports', 'referrals', 'providers', 'staff', 'settings', 'messages', 'audit'],
    })
  })

  it('none without a role, all with every role', () => {
    expect(areasFor([])).toEqual([])
    expect(areasFor(COUNCIL_ROLES)).toEqual([...councilAreas])
    expect(mayOpen(['broker', 'moderator'], 'moderation')).toBe(true)
  })
})

it('leaves a provider’s own people out of decisions about it', () => {
  expect(mayNotDecide(['a', 'b'], 'c')).toBeNull()
  expect(mayNotDecide(['a', 'b'], 'b')).toMatch(/colleague/)
})
