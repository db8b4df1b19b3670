import { defineTransitions } from '#app/shared/transitions'

export const runStatuses = [
  'open',
  'locked',
  'authorised',
  'exported',
  'part_confirmed',
  'reconciled',
  'cancelled',
] as const
export type RunStatus = (typeof runStatuses)[number]

export const runEvents = ['lock', 'unlock', 'authorise', 'export', 'confirm', 'cancel'] as const
export type RunEvent = (typeof runEvents)[number]

/**
 * `empty`: it has no line. `unanswered`: lines without the bank's answer after this file. `doubted`: something in it is
 * open to be looked into.
 */
export type RunFacts = { empty?: boolean; unanswered?: number; doubted?: boolean }

export const runTransitions = defineTransitions<RunStatus, RunEvent, RunFacts>()([
  { event: 'lock', from: 'open', to: 'locked', guard: ({ empty }) => (empty ? 'empty-run' : true) },
  /** Before anybody authorised it: back to be rebuilt. */
  { event: 'unlock', from: 'locked', to: 'open' },
  { event: 'authorise', from: 'locked', to: 'authorised' },
  { event: 'export', from: 'authorised', to: 'exported' },
  {
    event: 'confirm',
    from: ['exported', 'part_confirmed'],
    to: ({ unanswered }) => (unanswered ? 'part_confirmed' : 'reconciled'),
  },
  { event: 'cancel', from: ['open', 'locked'], to: 'cancelled' },
  /** After it was authorised only because of a doubt that came up since, and as long as there is no file. */
  { event: 'cancel', from: 'authorised', to: 'cancelled', guard: ({ doubted }) => (doubted ? true : 'not-allowed') },
])

/** The name of a payment run in the event log. */
export const RUN_ENTITY = 'payment_run'
