import type { Area } from '#app/platform/area.server'
import { endMemberships, rolesOf } from './team/memberships.server'

/** What organisations register. */
export const organisations = {
  copyOf: async (db, who) => ({ roles: await rolesOf(db, who) }),
  erasing: { forget: endMemberships },
  personal: {
    ProviderMember: { copied: true, erased: true },
    CouncilMember: { copied: true, erased: true },
  },
} satisfies Area
