import { defineTransitions } from '#app/shared/transitions'

/**
 * States as they are stored. What follows after `sent` (viewed, interview, not progressed …) is read from the
 * application and the employment: introduction-progress.ts.
 */
export const introductionStatuses = [
  'suggested',
  'endorsed',
  'awaiting_candidate',
  'consented',
  'sent',
  'dismissed',
  'declined',
  'lapsed',
  'superseded',
  'closed',
] as const
export type IntroductionStatus = (typeof introductionStatuses)[number]

export const introductionEvents = [
  'endorse',
  'ask',
  'consent',
  'send',
  'decline',
  'lapse',
  'dismiss',
  'reconsider',
  'supersede',
  'restore',
  'close',
] as const
export type IntroductionEvent = (typeof introductionEvents)[number]

/** `reviewer`: a broker other than the one who decided. */
export type IntroductionParty = 'candidate' | 'broker' | 'reviewer' | 'system'

export type IntroductionFacts = {
  by: IntroductionParty
  /** For `send`. */
  vacancyLive?: boolean
  /** For `send`: they have an application to this vacancy already. */
  alreadyApplied?: boolean
  /** For `restore`: what it was before it was superseded. */
  restoreTo?: IntroductionStatus | null
  /** For `restore`: the start of the job that superseded it fell through. */
  startFellThrough?: boolean
}

const by =
  (...parties: IntroductionParty[]) =>
  (facts: IntroductionFacts) =>
    parties.includes(facts.by) || 'wrong-actor'

/** The candidate's details have not left the council yet. */
export const unsentStatuses = ['suggested', 'endorsed', 'awaiting_candidate', 'consented'] as const
/** What counts as one candidate being put to one vacancy; at most one, by the index `introduction_once`. */
export const liveStatuses = [...unsentStatuses, 'sent'] as const

export const introductionTransitions = defineTransitions<IntroductionStatus, IntroductionEvent, IntroductionFacts>()([
  /** Only a named person. A new introduction begins here too, as if it had been suggested. */
  { event: 'endorse', from: 'suggested', to: 'endorsed', guard: by('broker') },
  { event: 'dismiss', from: ['suggested', 'endorsed'], to: 'dismissed', guard: by('broker') },
  { event: 'ask', from: 'endorsed', to: 'awaiting_candidate', guard: by('broker') },
  { event: 'consent', from: ['endorsed', 'awaiting_candidate'], to: 'consented', guard: by('candidate', 'broker') },
  {
    event: 'send',
    from: 'consented',
    to: 'sent',
    guard: (facts) => {
      if (facts.alreadyApplied) return 'already-applied'
      return facts.vacancyLive === true || 'vacancy-not-live'
    },
  },
  { event: 'decline', from: 'awaiting_candidate', to: 'declined', guard: by('candidate', 'broker') },
  { event: 'lapse', from: 'awaiting_candidate', to: 'lapsed', guard: by('system') },
  /** Somebody else looked again at a dismissal and sees it differently: it can be endorsed. */
  { event: 'reconsider', from: 'dismissed', to: 'suggested', guard: by('reviewer') },
  /** An employer hired the candidate. */
  { event: 'supersede', from: liveStatuses, to: 'superseded', guard: by('system') },
  {
    event: 'restore',
    from: 'superseded',
    to: (facts) => facts.restoreTo ?? 'endorsed',
    guard: (facts) => {
      if (facts.by !== 'broker' && facts.by !== 'system') return 'wrong-actor'
      return facts.startFellThrough === true || 'start-stands'
    },
  },
  { event: 'close', from: [...unsentStatuses, 'superseded'], to: 'closed' },
])

/** Value of `event.entity`. */
export const INTRODUCTION_ENTITY = 'introduction'
