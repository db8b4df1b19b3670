import type { CouncilRole } from '#app/platform/actor'

/** Somebody with at least one role at the council. */
export type StaffMember = {
  personId: string
  name: string
  email: string
  roles: CouncilRole[]
  since: Date
  lastSignInAt: Date | null
  hasSecondFactor: boolean
}
