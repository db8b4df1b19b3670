import { defineTransitions } from '#app/shared/transitions'

export const instalmentStatuses = ['scheduled', 'due', 'in_run', 'paid', 'failed', 'cancelled'] as const
export type InstalmentStatus = (typeof instalmentStatuses)[number]

export const instalmentEvents = [
  'fall_due',
  'put_in_run',
  'take_out',
  'pay',
  'fail',
  'correct',
  'cancel',
  'set_off',
] as const
export type InstalmentEvent = (typeof instalmentEvents)[number]

/** `locked`: for `take_out` and `cancel`, the run it is in is not open any more. */
export type InstalmentFacts = { locked?: boolean }

const notLocked = ({ locked }: InstalmentFacts) => (locked ? 'in-locked-run' : true)

export const instalmentTransitions = defineTransitions<InstalmentStatus, InstalmentEvent, InstalmentFacts>()([
  { event: 'fall_due', from: 'scheduled', to: 'due' },
  { event: 'put_in_run', from: 'due', to: 'in_run' },
  { event: 'take_out', from: 'in_run', to: 'due', guard: notLocked },
  { event: 'pay', from: 'in_run', to: 'paid' },
  /** Its applicant owes the council as much: it counts as paid, and the bank pays nothing. */
  { event: 'set_off', from: ['scheduled', 'due'], to: 'paid' },
  { event: 'fail', from: 'in_run', to: 'failed' },
  /** The applicant gave other bank details. */
  { event: 'correct', from: 'failed', to: 'due' },
  /** Releases its share of the pot. */
  { event: 'cancel', from: ['scheduled', 'due', 'failed', 'in_run'], to: 'cancelled', guard: notLocked },
])

/** The name of an instalment in the event log. */
export const INSTALMENT_ENTITY = 'instalment'
