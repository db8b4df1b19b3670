import { defineTransitions } from '#app/shared/transitions'

export const applicationStatuses = [
  'draft',
  'submitted',
  'shortlisted',
  'interviewing',
  'offered',
  'hired',
  'not_selected',
  'withdrawn',
  'declined',
  'inactive',
  'hired_elsewhere',
] as const
export type ApplicationStatus = (typeof applicationStatuses)[number]

export const applicationEvents = [
  'submit',
  'introduce',
  'shortlist',
  'interview',
  'offer',
  'accept',
  'hire',
  'not_select',
  'undo',
  'withdraw',
  'decline',
  'lapse',
  'reopen',
  'hired_elsewhere',
  'restore',
] as const
export type ApplicationEvent = (typeof applicationEvents)[number]

/** Who makes a change. */
export type ApplicationParty = 'provider' | 'candidate' | 'broker' | 'system'

/** What is left out refuses the events that need it. */
export type ApplicationFacts = {
  by: ApplicationParty
  /** For `submit` and `introduce`. */
  vacancyLive?: boolean
  /** For `hire`; counted under the row lock. */
  openingsLeft?: number
  /** From `undoTarget`: what the candidate still sees while a decision is held back. */
  undoTo?: ApplicationStatus | null
  /** For `restore`: what it was before they were hired elsewhere. */
  restoreTo?: ApplicationStatus | null
}

const by =
  (...parties: ApplicationParty[]) =>
  (facts: ApplicationFacts) =>
    parties.includes(facts.by) || 'wrong-actor'

/** For a candidate who cannot know of a decision that is held back: they act on what they see. */
const unaware =
  (...seen: ApplicationStatus[]) =>
  (facts: ApplicationFacts) => {
    if (facts.by !== 'candidate') return 'wrong-actor'
    return (facts.undoTo && seen.includes(facts.undoTo)) || 'already-decided'
  }

/** Still waiting for a decision. `inactive` is here because a late answer reopens it. */
const undecided = ['submitted', 'shortlisted', 'interviewing', 'inactive'] as const

export const applicationTransitions = defineTransitions<ApplicationStatus, ApplicationEvent, ApplicationFacts>()([
  {
    event: 'submit',
    from: 'draft',
    to: 'submitted',
    guard: (facts) => {
      if (facts.by !== 'candidate') return 'wrong-actor'
      return facts.vacancyLive === true || 'vacancy-not-live'
    },
  },
  /** A job broker introduces somebody who agreed to it. */
  {
    event: 'introduce',
    from: 'draft',
    to: 'submitted',
    guard: (facts) => {
      if (facts.by !== 'candidate' && facts.by !== 'broker') return 'wrong-actor'
      return facts.vacancyLive === true || 'vacancy-not-live'
    },
  },
  { event: 'shortlist', from: ['submitted', 'inactive'], to: 'shortlisted', guard: by('provider') },
  { event: 'interview', from: ['submitted', 'shortlisted', 'inactive'], to: 'interviewing', guard: by('provider') },
  { event: 'offer', from: ['shortlisted', 'interviewing'], to: 'offered', guard: by('provider') },
  /** The candidate says yes. The offer stands until the provider, with the checks done, hires them. */
  { event: 'accept', from: 'offered', to: 'offered', guard: by('candidate') },
  {
    event: 'hire',
    from: 'offered',
    to: 'hired',
    guard: (facts) => {
      if (facts.by !== 'provider') return 'wrong-actor'
      return (facts.openingsLeft ?? 0) > 0 || 'no-openings-left'
    },
  },
  { event: 'not_select', from: [...undecided, 'offered'], to: 'not_selected', guard: by('provider') },
  /** Takes back the last change while the candidate cannot see it yet. */
  {
    event: 'undo',
    from: ['shortlisted', 'interviewing', 'offered', 'hired', 'not_selected', 'inactive'],
    to: (facts) => facts.undoTo ?? 'submitted',
    guard: (facts) => {
      if (facts.by !== 'provider') return 'wrong-actor'
      return facts.undoTo ? true : 'already-released'
    },
  },
  { event: 'withdraw', from: [...undecided, 'offered'], to: 'withdrawn', guard: by('candidate') },
  { event: 'decline', from: 'offered', to: 'declined', guard: by('candidate') },
  /** Nobody answered the other: the provider says so, or the portal after a long silence. */
  {
    event: 'lapse',
    from: ['submitted', 'shortlisted', 'interviewing'],
    to: 'inactive',
    guard: by('provider', 'system'),
  },
  { event: 'reopen', from: 'inactive', to: 'submitted', guard: by('provider', 'candidate') },
  {
    event: 'hired_elsewhere',
    from: [...undecided, 'offered'],
    to: 'hired_elsewhere',
    guard: by('candidate', 'system'),
  },
  /** The job they took elsewhere fell through: where it stood before. */
  {
    event: 'restore',
    from: 'hired_elsewhere',
    to: (facts) => facts.restoreTo ?? 'submitted',
    guard: (facts) => {
      // The portal opens again what a start closed, and knows where it stood.
      if (facts.by === 'system') return facts.restoreTo ? true : 'wrong-actor'
      return facts.by === 'broker' || 'wrong-actor'
    },
  },
  { event: 'accept', from: 'hired', to: 'hired', guard: unaware('offered') },
  { event: 'decline', from: 'hired', to: 'declined', guard: unaware('offered') },
  { event: 'accept', from: 'not_selected', to: 'not_selected', guard: unaware('offered') },
  { event: 'withdraw', from: 'not_selected', to: 'withdrawn', guard: unaware(...undecided, 'offered') },
  { event: 'decline', from: 'not_selected', to: 'declined', guard: unaware('offered') },
  { event: 'hired_elsewhere', from: 'not_selected', to: 'hired_elsewhere', guard: unaware(...undecided, 'offered') },
])

/** `decisionReason` of an application that rests because its employer said nothing: no word against the candidate. */
export const EMPLOYER_SILENT = 'employer-silent'

/** Nothing more is expected of anybody. */
export function isFinal(status: ApplicationStatus): boolean {
  return ['hired', 'not_selected', 'withdrawn', 'declined', 'hired_elsewhere'].includes(status)
}
