/** What a member may do; an employee who only refers friends is a `referrer`. */
export const memberRoles = ['owner', 'recruiter', 'viewer', 'referrer'] as const
export type MemberRole = (typeof memberRoles)[number]

/** The roles of a team: an owner gives and takes them. Referrers join through the referral programme. */
export const teamRoles = ['owner', 'recruiter', 'viewer'] as const satisfies readonly MemberRole[]
export type TeamRole = (typeof teamRoles)[number]

export const memberRoleLabels: Record<MemberRole, string> = {
  owner: 'Owner',
  recruiter: 'Recruiter',
  viewer: 'Viewer',
  referrer: 'Referrer',
}

export const memberRoleHints: Record<MemberRole, string> = {
  owner: 'Everything, and looks after this team.',
  recruiter: 'Writes vacancies, answers applicants, keeps your sites up to date.',
  viewer: 'Reads vacancies and applicants, changes nothing.',
  referrer: 'Tells friends about your jobs; sees no applicants.',
}

/** The strongest role in words, for "signed in as". */
export function roleWords(roles: readonly MemberRole[]): string {
  const strongest = memberRoles.find((role) => roles.includes(role))
  return strongest ? memberRoleLabels[strongest] : ''
}
