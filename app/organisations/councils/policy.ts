import type { CouncilRole } from '#app/platform/actor'

/** Parts of the council's workspace that only some roles open. */
export const councilAreas = [
  'grants',
  'appeals',
  'payment-runs',
  'recoveries',
  'pots',
  'schemes',
  'grant-reviews',
  'grant-reports',
  'referrals',
  'providers',
  'moderation',
  'first-days',
  'reports',
  'staff',
  'settings',
  'messages',
  'audit',
] as const
export type CouncilArea = (typeof councilAreas)[number]

const READ_GRANTS = ['assessor', 'approver', 'appeals', 'payments', 'admin'] as const

const ROLES_OF_AREA: Record<CouncilArea, readonly CouncilRole[]> = {
  grants: ['assessor', 'approver', 'appeals'],
  appeals: ['appeals'],
  'payment-runs': ['payments'],
  recoveries: ['approver', 'payments'],
  pots: ['payments', 'admin', 'approver'],
  schemes: READ_GRANTS,
  'grant-reviews': ['assessor', 'approver', 'appeals'],
  'grant-reports': READ_GRANTS,
  referrals: ['payments', 'admin'],
  providers: ['moderator', 'admin'],
  moderation: ['moderator'],
  'first-days': ['moderator'],
  reports: ['moderator'],
  staff: ['admin'],
  settings: ['admin'],
  messages: ['admin'],
  audit: ['admin'],
}

/** Whether somebody with these roles at this council may open an area and act in it. */
export function mayOpen(roles: readonly CouncilRole[], area: CouncilArea): boolean {
  return roles.some((role) => ROLES_OF_AREA[area].includes(role))
}

/** The areas for the navigation, in its order. */
export function areasFor(roles: readonly CouncilRole[]): CouncilArea[] {
  return councilAreas.filter((area) => mayOpen(roles, area))
}

/**
 * Why this person may not decide about a provider or its adverts, or null: whoever works for a provider leaves the
 * decision to a colleague.
 */
export function mayNotDecide(membersProviderIds: readonly string[], providerId: string): string | null {
  return membersProviderIds.includes(providerId) ? OWN_PROVIDER : null
}

export const OWN_PROVIDER = 'You belong to this provider, so a colleague has to decide. Nothing was changed.'
