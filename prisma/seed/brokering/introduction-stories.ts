import type { ApplicationStatus } from '#app/hiring/applications/job-application'

/** What became of an introduction of the demo. `days` ago is when it was made, and the candidate asked. */
export type Story = {
  to:
    | 'suggested'
    | 'endorsed'
    | 'awaiting_candidate'
    | 'sent'
    | 'dismissed'
    | 'declined'
    | 'lapsed'
    | 'superseded'
    | 'closed'
  days: number
  /** Once sent: where the application stands. */
  application?: Exclude<ApplicationStatus, 'draft'>
  /** At the demo's own provider, where provider@demo.example sees it. */
  atOwnProvider?: true
  /** The candidate asked for another person to look again. */
  review?: 'open' | 'decided'
  /** Came out of the round that was endorsed two weeks ago. */
  fromRound?: true
  /** What a superseded one was before. */
  restore?: 'awaiting_candidate' | 'sent'
}

const story = (to: Story['to'], days: number, rest: Omit<Story, 'to' | 'days'> = {}): Story => ({ to, days, ...rest })
const sent = (application: NonNullable<Story['application']>, days: number, rest: Omit<Story, 'to' | 'days'> = {}) =>
  story('sent', days, { application, ...rest })

/** For the nth case of a broker in a state. Jobs that were got through the broker are added to these. */
const stories: Readonly<Record<string, readonly (readonly Story[])[]>> = {
  'broker active': [
    // The employer is late with an answer.
    [sent('submitted', 10, { atOwnProvider: true }), story('awaiting_candidate', 1)],
    [sent('interviewing', 12), story('endorsed', 0)],
    [story('awaiting_candidate', 4), story('dismissed', 9)],
    [story('suggested', 1), story('suggested', 1)],
    [story('declined', 15), sent('shortlisted', 6)],
    [story('lapsed', 11)],
    [story('dismissed', 5, { review: 'open' })],
    [sent('offered', 16), sent('submitted', 1)],
    [],
    // seeker@demo.example has to answer this one.
    [story('awaiting_candidate', 2, { atOwnProvider: true }), story('declined', 24)],
  ],
  'broker placed': [
    [story('superseded', 12, { restore: 'awaiting_candidate' }), story('superseded', 13, { restore: 'sent' })],
    [],
  ],
  'broker paused': [[story('declined', 30)], []],
  'broker2 active': [
    [sent('submitted', 3), story('awaiting_candidate', 6)],
    [story('endorsed', 1)],
    [story('dismissed', 8, { review: 'decided' }), sent('interviewing', 9)],
    [story('closed', 20)],
    [],
  ],
  'broker3 active': [
    [sent('submitted', 2, { atOwnProvider: true })],
    [sent('not_selected', 14, { fromRound: true }), sent('shortlisted', 5)],
    [story('awaiting_candidate', 3)],
    [story('suggested', 2)],
    [sent('not_selected', 14, { fromRound: true })],
    [story('declined', 14, { fromRound: true })],
    [sent('interviewing', 13, { atOwnProvider: true })],
    [story('dismissed', 21)],
    [sent('withdrawn', 19)],
    [story('lapsed', 14, { fromRound: true }), sent('submitted', 8)],
    [sent('interviewing', 14, { fromRound: true })],
  ],
  'broker4 active': [
    [sent('shortlisted', 7)],
    [story('awaiting_candidate', 5)],
    [sent('offered', 14)],
    [story('endorsed', 2)],
  ],
  'broker3 closed': [
    [],
    [],
    [sent('not_selected', 40)],
    [story('declined', 38)],
    [sent('withdrawn', 36)],
    [story('lapsed', 35)],
  ],
  'staffs-broker active': [
    [sent('submitted', 9)],
    [story('awaiting_candidate', 2)],
    [sent('interviewing', 11)],
    [story('dismissed', 6)],
    [story('suggested', 1)],
    [story('declined', 13)],
  ],
  'staffs-broker closed': [[], [sent('not_selected', 44)]],
}

/** The stories of the nth case of a broker in a state. */
export function storiesOf(broker: string | null, status: string, nth: number): readonly Story[] {
  return stories[`${broker ?? 'nobody'} ${status}`]?.[nth] ?? []
}
