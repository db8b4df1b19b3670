import type { ApplicationStatus } from './job-application'

/** A status and when the candidate may know of it. */
export type ReleasedStatus = {
  status: ApplicationStatus
  /** What it was before, while the change can still be undone. */
  previousStatus: ApplicationStatus | null
  /** From then on the candidate sees `status`. */
  statusReleasedAt: Date | null
}

/** Whether the candidate cannot see the last change yet. */
function isUnreleased({ previousStatus, statusReleasedAt }: ReleasedStatus, now: Date): boolean {
  return previousStatus !== null && statusReleasedAt !== null && now < statusReleasedAt
}

/** The status as the candidate may see it: a decision that is not released does not exist for them. */
export function statusForCandidate(application: ReleasedStatus, now: Date): ApplicationStatus {
  const { status, previousStatus } = application
  return isUnreleased(application, now) && previousStatus ? previousStatus : status
}

/**
 * The words the candidate may read with their status. Null while a decision is held back: the stored words are the
 * decision's, those before it stand in the history (`historyForCandidate`).
 */
export function wordsForCandidate(
  application: ReleasedStatus & { decisionWords: string | null },
  now: Date,
): string | null {
  return isUnreleased(application, now) ? null : application.decisionWords
}

/** Where `undo` would lead; null once the candidate knows. */
export function undoTarget(application: ReleasedStatus, now: Date): ApplicationStatus | null {
  return isUnreleased(application, now) ? application.previousStatus : null
}

type PastChange = { change: string; at: Date; visibleAt: Date }

/**
 * What of an application's history its candidate may read, given oldest first. A decision that was held back and then
 * undone, or overtaken by the candidate, before its release never happened for them; nor did the undoing.
 */
export function historyForCandidate<E extends PastChange>(events: readonly E[], now: Date): E[] {
  return events.filter((event, index) => {
    if (event.visibleAt > now || event.change === 'undo') return false
    const held = event.visibleAt > event.at
    return !held || !events.slice(index + 1).some(({ at }) => at < event.visibleAt)
  })
}
