import type { ProviderRole } from '#app/platform/actor'
import { allowed } from '#app/shared/transitions'
import { applicationTransitions, type ApplicationStatus } from '#app/hiring/applications/job-application'

/** What a provider does with an application. */
export const providerChanges = ['shortlist', 'interview', 'offer', 'hire', 'not_select', 'lapse', 'undo'] as const
export type ProviderChange = (typeof providerChanges)[number]

/** Why a change was refused. `changed-meanwhile`: it is no longer in the state in which the member saw it. */
export type ChangeRefusal = 'not-found' | 'not-allowed' | 'changed-meanwhile' | 'no-openings-left' | 'erased'

/** Viewers read; owners and recruiters also act and write notes. */
export function mayHandleApplicants(roles: readonly ProviderRole[]): boolean {
  return roles.includes('owner') || roles.includes('recruiter')
}

/** The part of an application on which a member's rights depend. */
export type HandledApplication = {
  status: ApplicationStatus
  /** From `undoTarget`. */
  undoTo: ApplicationStatus | null
  /** The person had their data erased. */
  erased: boolean
  openingsLeft: number
}

/** What a member may do with an application now: the buttons of the page, and what the operations accept. */
export function changesFor(roles: readonly ProviderRole[], application: HandledApplication): ProviderChange[] {
  if (!mayHandleApplicants(roles) || application.erased) return []
  const { status, undoTo, openingsLeft } = application
  const events: readonly string[] = allowed(applicationTransitions, status, { by: 'provider', undoTo, openingsLeft })
  return providerChanges.filter((change) => events.includes(change))
}

/** Ended by the candidate: the provider keeps the name and the history, and needs no more. */
const endedByCandidate: readonly ApplicationStatus[] = ['withdrawn', 'declined', 'hired_elsewhere']

type Shown = {
  status: ApplicationStatus
  erased: boolean
  /** Hired, but the start fell through. */
  didNotStart?: boolean
}

/** Whether the provider may still see how to reach the applicant, and what they wrote. */
export function showsPersonalData({ status, erased, didNotStart = false }: Shown): boolean {
  return !erased && !didNotStart && !endedByCandidate.includes(status)
}
