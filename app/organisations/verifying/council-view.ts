import type { ProviderKind, ProviderStatus } from '#app/organisations/providers/provider'
import type { MemberRole } from '#app/organisations/team/member'

/** A provider in the council's list. */
export type ListedProvider = {
  id: string
  name: string
  kind: ProviderKind
  status: ProviderStatus
  createdAt: Date
  town: string | null
  sites: number
  vacancies: number
}

/** In what two providers are alike. */
export const likenesses = ['location-id', 'name', 'postcode', 'phone', 'email-domain'] as const
export type Likeness = (typeof likenesses)[number]

/** Another provider that may be the same organisation. */
export type LookAlike = { id: string; name: string; status: ProviderStatus; likenesses: Likeness[] }

/** Everything a moderator needs to decide about one provider. */
export type ProviderToDecide = {
  id: string
  name: string
  kind: ProviderKind
  status: ProviderStatus
  statusReason: string | null
  services: string[]
  about: string
  website: string | null
  contactName: string
  contactEmail: string
  contactPhone: string
  agreedAt: Date
  createdAt: Date
  approvedVacancies: number
  /** Open ones first. */
  sites: {
    id: string
    name: string
    address: string
    town: string
    postcode: string
    services: string[]
    regulator: string
    locationId: string | null
    holdsLocationId: boolean
    publicPrecision: string
    closedAt: Date | null
  }[]
  /** A person with two roles is here twice. */
  members: { role: MemberRole; person: { id: string; name: string; email: string | null } }[]
}
