import { describe, expect, it } from 'vitest'
import type { CouncilRole, ProviderRole } from '#app/platform/actor'
import { homeOf } from './home'

const council = (...roles: CouncilRole[]) => [{ councilId: 'c', roles }]
const provider = (...roles: ProviderRole[]) => [
  { providerId: 'p', councilId: 'c', providerName: 'Cherwell Valley Care', providerStatus: 'verified', roles },
]

describe('home after signing in', () => {
  it.each([
    ['a broker', [], council('broker'), '/broker'],
    ['a broker who moderates too', [], council('moderator', 'broker'), '/broker'],
    ['another member of staff', provider('owner'), council('assessor'), '/council'],
    ['a recruiter', provider('recruiter'), [], '/provider'],
    ['a referrer', provider('referrer'), [], '/refer'],
    ['anyone else', [], [], '/account'],
  ])('of %s', (_who, providers, councils, home) => expect(homeOf({ providers, councils })).toBe(home))
})
