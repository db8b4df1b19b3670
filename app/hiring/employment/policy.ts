import type { ProviderRole } from '#app/platform/actor'
import type { EmploymentStatus } from './employment'

/** What a provider records about somebody it hired. */
export const employmentChanges = [
  'start',
  'fall_through',
  'end',
  'correct_start',
  'undo_start',
  'new_to_care',
  'answer',
] as const
export type EmploymentChange = (typeof employmentChanges)[number]

/** Viewers read; owners and recruiters record. */
export function mayRecordEmployment(roles: readonly ProviderRole[]): boolean {
  return roles.includes('owner') || roles.includes('recruiter')
}

const changesIn: Record<EmploymentStatus, readonly EmploymentChange[]> = {
  agreed: ['start', 'fall_through'],
  started: ['answer', 'end', 'correct_start', 'new_to_care', 'undo_start'],
  ended: ['correct_start', 'new_to_care'],
  fell_through: [],
}

/** What a member may record now; an answer only where a check is due. */
export function changesFor(
  roles: readonly ProviderRole[],
  { status, checkDue }: { status: EmploymentStatus; checkDue: boolean },
): EmploymentChange[] {
  if (!mayRecordEmployment(roles)) return []
  return changesIn[status].filter((change) => change !== 'answer' || checkDue)
}
