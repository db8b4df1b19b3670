export const PROVIDER_ROLES = ['owner', 'recruiter', 'viewer', 'referrer'] as const
export type ProviderRole = (typeof PROVIDER_ROLES)[number]

export const COUNCIL_ROLES = ['broker', 'assessor', 'approver', 'payments', 'appeals', 'moderator', 'admin'] as const
export type CouncilRole = (typeof COUNCIL_ROLES)[number]

export type ProviderMembership = {
  providerId: string
  councilId: string
  providerName: string
  providerStatus: string
  roles: ProviderRole[]
}

export type CouncilMembership = { councilId: string; roles: CouncilRole[] }

/** A signed-in person with everything they belong to. */
export type Actor = {
  personId: string
  accountId: string
  sessionId: string
  email: string
  name: string
  /** The council of the host this person came through, for their own data. */
  providers: ProviderMembership[]
  councils: CouncilMembership[]
}

/** The providers in whose name somebody works; telling friends about one's employer is no such work. */
export function workplacesOf({ providers }: Pick<Actor, 'providers'>): ProviderMembership[] {
  return providers.filter(({ roles }) => roles.some((role) => role !== 'referrer'))
}

/** Who made a change: a person, or the portal itself (a sweep). */
export type ChangeMaker = { personId: string } | 'system'
