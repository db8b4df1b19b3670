import { describe, expect, it } from 'vitest'
import { councilFor, providerFor } from './access'
import type { Actor } from './actor'

const actor: Actor = {
  personId: 'p',
  accountId: 'a',
  sessionId: 's',
  email: 'e@x.example',
  name: 'Grace',
  providers: [
    { providerId: 'one', councilId: 'ox', providerName: 'One', providerStatus: 'verified', roles: ['referrer'] },
    { providerId: 'two', councilId: 'ox', providerName: 'Two', providerStatus: 'verified', roles: ['viewer'] },
    { providerId: 'three', councilId: 'st', providerName: 'Three', providerStatus: 'verified', roles: ['owner'] },
  ],
  councils: [
    { councilId: 'ox', roles: ['moderator'] },
    { councilId: 'st', roles: ['admin'] },
  ],
}

describe('providerFor', () => {
  it('takes the chosen provider, else the first one the actor works at', () => {
    expect(providerFor(actor, 'provider-viewer')?.providerId).toBe('two')
    expect(providerFor(actor, 'provider-viewer', 'three')?.providerId).toBe('three')
    expect(providerFor(actor, 'referrer')?.providerId).toBe('one')
    expect(providerFor(actor, 'provider-viewer', 'not-mine')?.providerId).toBe('two')
  })

  it('never lets another provider stand in where the role is missing', () => {
    expect(providerFor(actor, 'provider-recruiter')).toBeNull()
    expect(providerFor(actor, 'provider-owner', 'two')).toBeNull()
    expect(providerFor(actor, 'provider-owner', 'three')?.providerId).toBe('three')
    expect(providerFor({ ...actor, providers: [] }, 'provider-viewer', 'two')).toBeNull()
  })
})

describe('councilFor', () => {
  it('never lends a role of one council to another', () => {
    expect(councilFor(actor, 'moderator', 'st')?.councilId).toBe('ox')
    expect(councilFor(actor, 'admin', 'ox')?.councilId).toBe('st')
    expect(councilFor(actor, 'approver', 'ox')).toBeNull()
  })

  it('prefers the council of the host', () => {
    expect(councilFor(actor, 'council-staff', 'st')?.councilId).toBe('st')
    expect(councilFor(actor, 'council-staff', 'elsewhere')?.councilId).toBe('ox')
  })
})
