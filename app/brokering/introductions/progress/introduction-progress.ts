import { EMPLOYER_SILENT, type ApplicationStatus } from '#app/hiring/applications/job-application'
import { statusForCandidate, type ReleasedStatus } from '#app/hiring/applications/release'
import type { EmploymentStatus } from '#app/hiring/employment/employment'
import type { IntroductionStatus } from '../introduction'

/** Everything an introduction can be at: its stored states, and from `sent` on what became of its application. */
export const introductionStages = [
  'suggested',
  'endorsed',
  'awaiting_candidate',
  'consented',
  'sent',
  'viewed',
  'shortlisted',
  'interview',
  'offered',
  'accepted',
  'started',
  'sustained',
  'dismissed',
  'declined',
  'lapsed',
  'not_progressed',
  'withdrawn',
  'offer_declined',
  'no_reply',
  'employer_silent',
  'hired_elsewhere',
  'did_not_start',
  'left',
  'superseded',
  'closed',
] as const
export type IntroductionStage = (typeof introductionStages)[number]

/** What of an introduction's application and employment decides its stage. */
export type ProgressFacts = {
  status: IntroductionStatus
  application: (ReleasedStatus & { seenByProviderAt: Date | null; decisionReason?: string | null }) | null
  /** The newest of the application. */
  employment: { status: EmploymentStatus; sustained: boolean } | null
}

/** What a broker sees: everything the provider has decided. */
export function stageOf(facts: ProgressFacts): IntroductionStage {
  const { status, application, employment } = facts
  if (status !== 'sent' || !application) return status
  if (isSilent(application, application.status)) return 'employer_silent'
  return stageOfApplication(application.status, application.seenByProviderAt !== null, employment)
}

/** What the candidate may know: a decision that is held back does not exist for them yet. */
export function stageForCandidate(facts: ProgressFacts, now: Date): IntroductionStage {
  const { status, application, employment } = facts
  if (status !== 'sent' || !application) return status
  const known = statusForCandidate(application, now)
  if (isSilent(application, known)) return 'employer_silent'
  return stageOfApplication(known, application.seenByProviderAt !== null, employment)
}

/** It rests because the employer said nothing, not because the candidate did. */
function isSilent({ decisionReason }: { decisionReason?: string | null }, status: ApplicationStatus): boolean {
  return status === 'inactive' && decisionReason === EMPLOYER_SILENT
}

function stageOfApplication(
  status: ApplicationStatus,
  seen: boolean,
  employment: ProgressFacts['employment'],
): IntroductionStage {
  switch (status) {
    case 'draft':
    case 'submitted':
      return seen ? 'viewed' : 'sent'
    case 'shortlisted':
      return 'shortlisted'
    case 'interviewing':
      return 'interview'
    case 'offered':
      return 'offered'
    case 'hired':
      return stageOfEmployment(employment)
    case 'not_selected':
      return 'not_progressed'
    case 'withdrawn':
      return 'withdrawn'
    case 'declined':
      return 'offer_declined'
    case 'inactive':
      return 'no_reply'
    case 'hired_elsewhere':
      return 'hired_elsewhere'
  }
}

function stageOfEmployment(employment: ProgressFacts['employment']): IntroductionStage {
  switch (employment?.status) {
    case 'started':
      return employment.sustained ? 'sustained' : 'started'
    case 'ended':
      return employment.sustained ? 'sustained' : 'left'
    case 'fell_through':
      return 'did_not_start'
    default:
      return 'accepted'
  }
}

/** In which part of a broker's list an introduction stands. */
export const introductionGroups = ['needs-me', 'awaiting', 'without-answer', 'in-progress', 'finished'] as const
export type IntroductionGroup = (typeof introductionGroups)[number]
