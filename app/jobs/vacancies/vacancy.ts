import { defineTransitions } from '#app/shared/transitions'

/** What is stored. Whether an approved vacancy can be seen is never stored: see `stateAt`. */
export const vacancyStatuses = ['draft', 'pending_review', 'approved', 'closed'] as const
export type VacancyStatus = (typeof vacancyStatuses)[number]

export const closedReasons = ['filled_here', 'filled_elsewhere', 'withdrawn', 'moderated'] as const
export type ClosedReason = (typeof closedReasons)[number]

export const closedReasonLabels: Record<ClosedReason, string> = {
  filled_here: 'Filled through this portal',
  filled_elsewhere: 'Filled another way',
  withdrawn: 'No longer needed',
  moderated: 'Taken down by the council',
}

export const vacancyEvents = [
  'submit_for_review',
  'approve_by_itself',
  'take_back',
  'approve',
  'send_back',
  'hold',
  'touch',
  'close',
  'take_down',
  'reopen',
  'unschedule',
  'unpublish',
] as const
export type VacancyEvent = (typeof vacancyEvents)[number]

export type VacancyFacts = {
  by: 'provider' | 'moderator' | 'system'
  providerVerified: boolean
  /** The provider had a vacancy approved before, and no moderation rule matches this one. */
  mayApproveItself: boolean
  /** `closes_at` is still to come. */
  beforeClosing: boolean
  closedReason: ClosedReason | null
  openingsLeft: number
  /** Approved, and its publishing date is to come. Left out: it is not. */
  scheduled?: boolean
}

const verified = (facts: VacancyFacts) => facts.providerVerified || 'provider-not-verified'
const open = (facts: VacancyFacts) => facts.beforeClosing || 'closing-date-passed'

/** Publishing is one press of a button: it approves by itself if it may, else it waits for a moderator. */
const publishable = (facts: VacancyFacts) => {
  if (facts.by !== 'provider') return 'wrong-actor'
  return verified(facts) === true ? open(facts) : 'provider-not-verified'
}
const moderator = ({ by }: VacancyFacts) => by === 'moderator' || 'wrong-actor'
const provider = ({ by }: VacancyFacts) => by === 'provider' || 'wrong-actor'

export const vacancyTransitions = defineTransitions<VacancyStatus, VacancyEvent, VacancyFacts>()([
  { event: 'submit_for_review', from: 'draft', to: 'pending_review', guard: publishable },
  {
    event: 'approve_by_itself',
    from: 'draft',
    to: 'approved',
    guard: (facts) => (facts.mayApproveItself ? publishable(facts) : 'needs-review'),
  },
  { event: 'take_back', from: 'pending_review', to: 'draft', guard: provider },
  {
    event: 'approve',
    from: 'pending_review',
    to: 'approved',
    guard: (facts) => (facts.by === 'moderator' ? verified(facts) : 'wrong-actor'),
  },
  { event: 'send_back', from: ['pending_review', 'approved'], to: 'draft', guard: moderator },
  /** An edit of an approved vacancy tripped a moderation rule. */
  { event: 'hold', from: 'approved', to: 'pending_review', guard: provider },
  /** Somebody confirms that the job is still open. */
  {
    event: 'touch',
    from: 'approved',
    to: 'approved',
    guard: (facts) => (facts.by === 'provider' ? open(facts) : 'wrong-actor'),
  },
  {
    event: 'close',
    from: ['draft', 'pending_review', 'approved'],
    to: 'closed',
    guard: ({ by }) => by !== 'moderator' || 'wrong-actor',
  },
  { event: 'take_down', from: ['draft', 'pending_review', 'approved'], to: 'closed', guard: moderator },
  /** Its publishing date was taken away before it came: nobody said that it is to go out now. */
  {
    event: 'unschedule',
    from: 'approved',
    to: 'draft',
    guard: (facts) => {
      if (facts.by !== 'provider') return 'wrong-actor'
      return facts.scheduled === true || 'already-out'
    },
  },
  /** Its pay is under the legal minimum of today. */
  {
    event: 'unpublish',
    from: 'approved',
    to: 'draft',
    guard: ({ by }) => by === 'system' || 'wrong-actor',
  },
  /** A start that fell through gave an opening back. */
  {
    event: 'reopen',
    from: 'closed',
    to: 'approved',
    guard: (facts) => {
      if (facts.by === 'moderator') return 'wrong-actor'
      if (facts.closedReason !== 'filled_here') return 'not-filled-here'
      return facts.openingsLeft > 0 ? open(facts) : 'no-openings-left'
    },
  },
])

/** The code of an edit's event that brought the closing date forward; its detail is the reason and the old date. */
export const CLOSES_EARLIER = 'closes-earlier'
