import type { ApplicationStatus } from './job-application'

/**
 * How long a provider can take a change back before the candidate sees it and is told. Only a "no" waits: it is the slip
 * of the thumb that hurts. Good news goes at once.
 */
export const undoMinutes: Partial<Record<ApplicationStatus, number>> = { not_selected: 10 }

/** A status and when the candidate may know of it. */
export type ReleasedStatus = {
  status: ApplicationStatus
  /** What it was before, while the change can still be undone. */
  previousStatus: ApplicationStatus | null
  /** From then on the candidate sees `status`. */
  statusReleasedAt: Date | null
}

/** Whether the candidate cannot see the last change yet. */
export function isUnreleased({ previousStatus, statusReleasedAt }: ReleasedStatus, now: Date): boolean {
  return previousStatus !== null && statusReleasedAt !== null && now < statusReleasedAt
}

/** The status as the candidate may see it: a decision that is not released does not exist for them. */
export function statusForCandidate(application: ReleasedStatus, now: Date): ApplicationStatus {
  const { status, previousStatus } = application
  return isUnreleased(application, now) && previousStatus ? previousStatus : status
}

/** Where `undo` would lead; null once the candidate knows. */
export function undoTarget(application: ReleasedStatus, now: Date): ApplicationStatus | null {
  return isUnreleased(application, now) ? application.previousStatus : null
}

/** When a change made now may be seen and told. */
export function releaseAt(to: ApplicationStatus, now: Date): Date {
  return new Date(now.getTime() + (undoMinutes[to] ?? 0) * 60_000)
}
