import { defineTransitions } from '#app/shared/transitions'

/** A provider opts in by opening a programme. Its point keeps its worth: another worth closes it and opens the next. */
export const programmeStatuses = ['on', 'paused', 'closed'] as const
export type ProgrammeStatus = (typeof programmeStatuses)[number]

export const programmeEvents = ['pause', 'resume', 'close'] as const
export type ProgrammeEvent = (typeof programmeEvents)[number]

export const programmeTransitions = defineTransitions<ProgrammeStatus, ProgrammeEvent, object>()([
  { event: 'pause', from: 'on', to: 'paused' },
  { event: 'resume', from: 'paused', to: 'on' },
  { event: 'close', from: ['on', 'paused'], to: 'closed' },
])

/** The names in the event log. */
export const PROGRAMME_ENTITY = 'programme'
export const LICENCE_ENTITY = 'referral_licence'
