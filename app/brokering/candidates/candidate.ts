import { defineTransitions } from '#app/shared/transitions'

export const candidateStatuses = [
  'registered',
  'profiled',
  'active',
  'paused',
  'placed',
  'in_work_support',
  'closed',
] as const
export type CandidateStatus = (typeof candidateStatuses)[number]

/** As a broker reads it. */
export const candidateStatusLabels: Record<CandidateStatus, string> = {
  registered: 'Registered',
  profiled: 'Profile complete',
  active: 'Active',
  paused: 'Paused',
  placed: 'Has a job',
  in_work_support: 'In-work support',
  closed: 'Closed',
}

export const candidateEvents = [
  'complete_profile',
  'activate',
  'pause',
  'resume',
  'withdraw_consent',
  'place',
  'start_work',
  'fall_through',
  'undo_start',
  'look_again',
  'finish_support',
  'close',
  'reopen',
] as const
export type CandidateEvent = (typeof candidateEvents)[number]

/** Why a case was closed; stored with it and told in the figures. */
export const closedReasons = [
  'found-work',
  'not-now',
  'not-for-me',
  'moved-away',
  'rather-not-say',
  'no-contact',
  'duplicate',
  'settled-in-work',
] as const
export type ClosedReason = (typeof closedReasons)[number]

export const closedReasonLabels: Record<ClosedReason, string> = {
  'found-work': 'Found work by themselves',
  'not-now': 'Not now: health, family or study',
  'not-for-me': 'Care work is not for them',
  'moved-away': 'Moved away',
  'rather-not-say': 'Left without a reason',
  'no-contact': 'Could not be reached',
  duplicate: 'Registered twice',
  'settled-in-work': 'Settled in work',
}

/** What somebody who leaves may say, in their own words. */
export const leavingReasons = ['found-work', 'not-now', 'not-for-me', 'moved-away', 'rather-not-say'] as const
export type LeavingReason = (typeof leavingReasons)[number]

export const leavingReasonLabels: Record<LeavingReason, string> = {
  'found-work': 'I found work by myself',
  'not-now': 'Now is not a good time: health, family or study',
  'not-for-me': 'Care work is not for me',
  'moved-away': 'I am moving away',
  'rather-not-say': 'I would rather not say',
}

/** What a broker may close a case for. `settled-in-work` is the end of in-work support. */
export const brokerClosingReasons = [
  'found-work',
  'not-now',
  'not-for-me',
  'moved-away',
  'no-contact',
  'duplicate',
] as const satisfies readonly ClosedReason[]

export type CandidateParty = 'candidate' | 'broker' | 'system'

/** What is left out refuses the events that need it. */
export type CandidateFacts = {
  by: CandidateParty
  /** `profileIsComplete` of the row. */
  profileComplete?: boolean
  /** An open consent to be matched. */
  consented?: boolean
  /** Nothing is known of them any more: they had it erased. */
  erased?: boolean
}

const people = ({ by }: CandidateFacts) => by !== 'system' || 'wrong-actor'
const system = ({ by }: CandidateFacts) => by === 'system' || 'wrong-actor'
const complete = ({ profileComplete }: CandidateFacts) => profileComplete === true || 'profile-incomplete'
const consented = ({ consented: open }: CandidateFacts) => open === true || 'no-consent-to-matching'
const ready = (facts: CandidateFacts) => (complete(facts) === true ? consented(facts) : complete(facts))

/** Open cases in which nobody has a job yet. */
const looking = ['registered', 'profiled', 'active', 'paused'] as const

export const candidateTransitions = defineTransitions<CandidateStatus, CandidateEvent, CandidateFacts>()([
  { event: 'complete_profile', from: 'registered', to: 'profiled', guard: complete },
  { event: 'activate', from: 'profiled', to: 'active', guard: ready },
  { event: 'pause', from: 'active', to: 'paused', guard: people },
  /** Asked for, or the day came until which it was paused. */
  { event: 'resume', from: 'paused', to: 'active', guard: ready },
  /** Nobody is matched without an open consent. */
  { event: 'withdraw_consent', from: 'active', to: 'paused', guard: people },
  /** An employer hired them, through an introduction or not. */
  { event: 'place', from: looking, to: 'placed', guard: system },
  { event: 'start_work', from: [...looking, 'placed'], to: 'in_work_support', guard: system },
  /** The start fell through: they look for work again, where they may be matched. */
  {
    event: 'fall_through',
    from: 'placed',
    to: (facts) => (facts.consented ? 'active' : 'paused'),
    guard: system,
  },
  /** The start was recorded by mistake: the first day is still to come. */
  { event: 'undo_start', from: 'in_work_support', to: 'placed', guard: system },
  /** The job ended, or they want another. */
  { event: 'look_again', from: ['placed', 'in_work_support'], to: 'active', guard: ready },
  { event: 'finish_support', from: 'in_work_support', to: 'closed' },
  { event: 'close', from: [...looking, 'placed', 'in_work_support'], to: 'closed', guard: people },
  {
    event: 'reopen',
    from: 'closed',
    to: (facts) => (ready(facts) === true ? 'active' : facts.profileComplete ? 'profiled' : 'registered'),
    // Whoever comes back after an erasure registers anew.
    guard: (facts) => (facts.erased ? 'erased' : people(facts)),
  },
])

type Completeness = { slots: number; liveIn: boolean; hoursMax: number }

/** What matching cannot do without: times of the week (or living in) and hours. The rest is always asked for. */
export function profileIsComplete({ slots, liveIn, hoursMax }: Completeness): boolean {
  return (slots > 0 || liveIn) && hoursMax > 0
}

/** Everybody says how old they are; what an erasure leaves behind says nothing. */
export const isErased = ({ ageBand }: { ageBand: string }): boolean => ageBand === ''

/** How a candidate was registered. */
export const registrationWays = ['online', 'phone', 'in-person'] as const
export type RegistrationWay = (typeof registrationWays)[number]

export const registrationWayLabels: Record<RegistrationWay, string> = {
  online: 'Online',
  phone: 'By phone',
  'in-person': 'In person',
}
