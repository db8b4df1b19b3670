import { allowed } from '#app/shared/transitions'
import { applicationTransitions, type ApplicationStatus } from '#app/hiring/applications/job-application'

/** How a candidate may leave an application in the status that they see: turn the offer down, withdraw, or not at all. */
export function leavingBy(seen: ApplicationStatus): 'decline' | 'withdraw' | null {
  const events = allowed(applicationTransitions, seen, { by: 'candidate' })
  if (events.includes('decline')) return 'decline'
  return events.includes('withdraw') ? 'withdraw' : null
}
