import type { ApplicationStatus } from '#app/hiring/applications/job-application'
import type { EmploymentStatus, RetentionAnswer, RetentionWeek } from '#app/hiring/employment/employment'
import type { FriendMilestone } from '#app/referrals/programmes/milestones'
import { addWeeks, londonDate, type LocalDate } from '#app/shared/dates'
import type { EndedReason, FactReason, ClosedReason, ReferralStage } from '../referral'

/** What a referral stands on: read from the application, its history and the employment, never kept twice. */
export type ReferralFacts = {
  /** Null for a friend who asked to be called and has not applied. */
  application: {
    /** As the candidate may see it by now: nobody learns from a referral what its friend has not been told. */
    status: ApplicationStatus
    /** Every state it was in by now, or by when the referral ended, without what was taken back. */
    reached: readonly ApplicationStatus[]
    /** It rests because the provider itself said nothing: no end, since a late answer opens it again. */
    silent?: boolean
  } | null
  employment: {
    status: EmploymentStatus
    startedOn: LocalDate | null
    endedOn: LocalDate | null
    newToCare: boolean | null
    checks: readonly { week: RetentionWeek; answer: RetentionAnswer | null; answeredOn: LocalDate | null }[]
  } | null
  /** A manager wrote down that they talked to the friend. */
  contactedAt: Date | null
  /** Their interest was paid before that was asked for: it stays paid. */
  interestKept?: boolean
  ended: { at: Date; reason: EndedReason } | null
}

export type Followed = {
  stage: ReferralStage
  closedReason: ClosedReason | null
  /** What should be paid by now; what is paid and not in here is reversed. */
  milestones: FriendMilestone[]
}

const interviewedBy: readonly ApplicationStatus[] = ['interviewing', 'offered', 'hired']
const contactedBy: readonly ApplicationStatus[] = ['shortlisted', ...interviewedBy]

const closings: Partial<Record<ApplicationStatus, FactReason>> = {
  not_selected: 'not_selected',
  withdrawn: 'withdrawn',
  declined: 'declined',
  inactive: 'no_reply',
  hired_elsewhere: 'hired_elsewhere',
}

/**
 * The stage and the milestones that the facts carry now. Nothing is remembered: facts that were undone, corrected or
 * dated back give what they would have given from the start.
 */
export function followFacts(facts: ReferralFacts, now: Date): Followed {
  const { ended } = facts
  // What comes after the end is nobody's referral any more; what turns out not to have been before it is still undone.
  const reached = milestonesReached(facts, londonDate(ended?.at ?? now))
  if (ended) return { stage: 'closed', closedReason: ended.reason, milestones: keptAfter(ended.reason, reached) }
  const closedReason = reasonToClose(facts, reached)
  if (closedReason) return { stage: 'closed', closedReason, milestones: reached }
  return { stage: furthest(facts, reached), closedReason: null, milestones: reached }
}

function milestonesReached(
  { application, employment, contactedAt, interestKept = false }: ReferralFacts,
  today: LocalDate,
): FriendMilestone[] {
  const startedOn = employment && employment.status !== 'fell_through' ? employment.startedOn : null
  const started = startedOn !== null && startedOn <= today
  const interviewed = started || interviewedBy.some((status) => application?.reached.includes(status))
  return [
    // A number that somebody typed brings nothing: they applied themselves, or the provider has talked with them.
    ...(application !== null || contactedAt !== null || started || interestKept ? (['interested'] as const) : []),
    ...(interviewed ? (['interviewed'] as const) : []),
    ...(started ? (['started'] as const) : []),
    ...(started && employment?.newToCare ? (['new_to_care'] as const) : []),
    ...([13, 26] as const).flatMap((week) =>
      started && isRetained(employment!, startedOn, week, today) ? ([`retained_${week}`] as const) : [],
    ),
  ]
}

/** Confirmed on or after the day it is about, and no leaving before that day has come to light since. */
function isRetained(
  { checks, endedOn }: NonNullable<ReferralFacts['employment']>,
  startedOn: LocalDate,
  week: RetentionWeek,
  today: LocalDate,
): boolean {
  const dueOn = addWeeks(startedOn, week)
  const check = checks.find((retentionCheck) => retentionCheck.week === week)
  return (
    dueOn <= today &&
    check?.answer === 'still-here' &&
    check.answeredOn !== null &&
    check.answeredOn >= dueOn &&
    check.answeredOn <= today &&
    (endedOn === null || endedOn >= dueOn)
  )
}

/** Who leaves after the last thing that is asked of a friend has completed their referral. */
function reasonToClose({ application, employment }: ReferralFacts, reached: FriendMilestone[]): FactReason | null {
  if (reached.includes('retained_26')) return null
  if (employment?.status === 'ended') return 'left'
  if (employment?.status === 'fell_through') return 'did_not_start'
  if (employment) return null
  if (!application || application.silent) return null
  return closings[application.status] ?? null
}

function furthest({ application, contactedAt }: ReferralFacts, reached: FriendMilestone[]): ReferralStage {
  if (reached.includes('retained_26')) return 'retained_26'
  if (reached.includes('retained_13')) return 'retained_13'
  if (reached.includes('started')) return 'started'
  if (reached.includes('interviewed')) return 'interviewed'
  const contacted = contactedAt !== null || contactedBy.some((status) => application?.reached.includes(status))
  return contacted ? 'contacted' : 'interested'
}

/**
 * What stays paid once a referral has ended. A friend who takes it away before they start takes its points away; from
 * their first day on what was earned stays. What never counted brings nothing.
 */
function keptAfter(reason: EndedReason, reached: FriendMilestone[]): FriendMilestone[] {
  switch (reason) {
    case 'removed_by_friend':
    case 'erased':
      return reached.includes('started') ? reached : []
    case 'not_interested':
      return reached
    case 'wrong_number':
    case 'knew_nothing':
    case 'does_not_count':
    case 'reassigned':
    case 'excluded':
      return []
  }
}
