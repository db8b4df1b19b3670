import type { GrantStatus } from './grant-application'

const DECIDED: readonly GrantStatus[] = ['approved', 'rejected', 'rejected_final']

/** The status as the applicant may see it: a decision that is not released does not exist for them. */
export function statusForApplicant(
  { status, releasedAt }: { status: GrantStatus; releasedAt: Date | null },
  now: Date,
): GrantStatus {
  return DECIDED.includes(status) && releasedAt !== null && now < releasedAt ? 'recommended' : status
}
