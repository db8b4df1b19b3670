import { addWeeks, startOfLondonDay, type LocalDate } from '#app/shared/dates'
import { defineTransitions } from '#app/shared/transitions'

/** The one record of who works where since when; grants, referrals and in-work support read it. */
export const employmentStatuses = ['agreed', 'started', 'ended', 'fell_through'] as const
export type EmploymentStatus = (typeof employmentStatuses)[number]

export const employmentEvents = ['start', 'undo_start', 'fall_through', 'end'] as const
export type EmploymentEvent = (typeof employmentEvents)[number]

/** `on` is the day the event happened, for a start or an end. */
export type EmploymentFacts = { today: LocalDate; on: LocalDate | null; startedOn: LocalDate | null }

const happened = ({ on, today }: EmploymentFacts) => {
  if (!on) return 'date-missing'
  return on <= today || 'date-in-future'
}

export const employmentTransitions = defineTransitions<EmploymentStatus, EmploymentEvent, EmploymentFacts>()([
  { event: 'start', from: 'agreed', to: 'started', guard: happened },
  /** Recorded by mistake: it never happened. */
  { event: 'undo_start', from: 'started', to: 'agreed' },
  /** Gives the vacancy its opening back. */
  { event: 'fall_through', from: 'agreed', to: 'fell_through' },
  {
    event: 'end',
    from: 'started',
    to: 'ended',
    guard: (facts) => {
      const answer = happened(facts)
      if (answer !== true) return answer
      return facts.on! >= (facts.startedOn ?? facts.on!) || 'ended-before-start'
    },
  },
])

export const employmentStatusLabels: Record<EmploymentStatus, string> = {
  agreed: 'Start agreed',
  started: 'Working',
  ended: 'Left',
  fell_through: 'Did not start',
}

export const fellThroughReasons = [
  'changed-mind',
  'other-job',
  'checks',
  'circumstances',
  'no-contact',
  'we-withdrew',
  'other',
] as const
export type FellThroughReason = (typeof fellThroughReasons)[number]

export const fellThroughLabels: Record<FellThroughReason, string> = {
  'changed-mind': 'They changed their mind',
  'other-job': 'They took another job',
  checks: 'The checks were not completed',
  circumstances: 'Things changed for them (health, family, travel)',
  'no-contact': 'We lost contact',
  'we-withdrew': 'We withdrew the offer',
  other: 'Another reason',
}

export const leavingReasons = [
  'other-care-job',
  'job-outside-care',
  'study',
  'hours',
  'pay',
  'travel',
  'health-or-family',
  'not-for-them',
  'contract-ended',
  'dismissed',
  'redundant',
  'retired',
  'unknown',
  'other',
] as const
export type LeavingReason = (typeof leavingReasons)[number]

export const leavingLabels: Record<LeavingReason, string> = {
  'other-care-job': 'Another job in care',
  'job-outside-care': 'A job outside care',
  study: 'Education or training',
  hours: 'The hours or shifts',
  pay: 'The pay',
  travel: 'Travel or costs of getting to work',
  'health-or-family': 'Health or family',
  'not-for-them': 'Care work was not for them',
  'contract-ended': 'The contract ended',
  dismissed: 'Dismissed, or probation not passed',
  redundant: 'Redundancy',
  retired: 'Retired',
  unknown: 'They did not say',
  other: 'Another reason',
}

/** Weeks after the first day at which a provider is asked whether the person still works there. */
export const retentionWeeks = [13, 26] as const
export type RetentionWeek = (typeof retentionWeeks)[number]

export const retentionAnswers = ['still-here', 'left'] as const
export type RetentionAnswer = (typeof retentionAnswers)[number]

export const retentionAnswerLabels: Record<RetentionAnswer, string> = {
  'still-here': 'Yes, still working here',
  left: 'No, they have left',
}

/** When each check is due, from the first day: the day in London and its first instant. */
export function retentionChecks(startedOn: LocalDate): { week: RetentionWeek; dueOn: LocalDate; dueAt: Date }[] {
  return retentionWeeks.map((week) => {
    const dueOn = addWeeks(startedOn, week)
    return { week, dueOn, dueAt: startOfLondonDay(dueOn) }
  })
}
