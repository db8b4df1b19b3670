import type { CouncilRole } from '#app/platform/actor'

/** What a role is called, and what it does in one plain sentence. */
export const councilRoles: Record<CouncilRole, { label: string; does: string }> = {
  broker: { label: 'Job broker', does: 'Matches people who look for work with vacancies, and sees them into work.' },
  assessor: { label: 'Grant assessor', does: 'Reads applications for grants and recommends what to award.' },
  approver: { label: 'Grant approver', does: 'Decides on what an assessor recommended.' },
  payments: { label: 'Payments officer', does: 'Pays approved grants in runs and records what the bank did.' },
  appeals: { label: 'Appeals officer', does: 'Looks again at a grant decision when somebody disagrees with it.' },
  moderator: { label: 'Moderator', does: 'Verifies providers and reads adverts before people see them.' },
  admin: { label: 'Administrator', does: 'Looks after staff, settings and the record of what was done.' },
}

/** "Moderator, Administrator". */
export function roleLabels(roles: readonly CouncilRole[]): string {
  return roles.map((role) => councilRoles[role].label).join(', ')
}
