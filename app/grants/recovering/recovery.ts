import { defineTransitions } from '#app/shared/transitions'

export const recoveryStatuses = ['proposed', 'refused', 'asked', 'recovered', 'written_off'] as const
export type RecoveryStatus = (typeof recoveryStatuses)[number]

export const recoveryEvents = ['refuse', 'ask', 'receive', 'write_off', 'give_up'] as const
export type RecoveryEvent = (typeof recoveryEvents)[number]

/** The people so far, who acts now, and for `receive` how much is missing after it. */
export type RecoveryFacts = {
  personId: string
  proposedBy: string
  decidedBy: string | null
  /** Who said that it should end without (all of) the money. */
  endProposedBy: string | null
  leftPence: number
}

const notTheProposer = ({ personId, proposedBy }: RecoveryFacts) => personId !== proposedBy || 'own-proposal'

const secondPerson = ({ personId, endProposedBy }: RecoveryFacts) => {
  if (endProposedBy === null) return 'not-proposed'
  return personId !== endProposedBy || 'own-proposal'
}

const notWhoAsked = ({ personId, proposedBy, decidedBy }: RecoveryFacts) =>
  (personId !== proposedBy && personId !== decidedBy) || 'asked-for-it'

/** Two people ask money back, two people let it go, and somebody else takes it in. */
export const recoveryTransitions = defineTransitions<RecoveryStatus, RecoveryEvent, RecoveryFacts>()([
  { event: 'refuse', from: 'proposed', to: 'refused', guard: notTheProposer },
  { event: 'ask', from: 'proposed', to: 'asked', guard: notTheProposer },
  {
    event: 'receive',
    from: 'asked',
    to: ({ leftPence }) => (leftPence === 0 ? 'recovered' : 'asked'),
    guard: notWhoAsked,
  },
  /** Asked for rightly, and not to be had. */
  { event: 'write_off', from: 'asked', to: 'written_off', guard: secondPerson },
  /** It should not have been asked for. */
  { event: 'give_up', from: 'asked', to: 'refused', guard: secondPerson },
])

export type RecoveryMoveRefusal = 'not-allowed' | 'own-proposal' | 'not-proposed' | 'asked-for-it'

/** Why somebody may not work on a recovery at all. */
export type RecoveryBar = 'role-missing' | 'interest'

/** Why an officer cannot set money off against an award. */
export const setOffBars = ['not-theirs', 'award-not-yours', 'award-interest', 'award-decided', 'award-doubted'] as const
export type SetOffBar = (typeof setOffBars)[number]

/** The name of a recovery in the event log. */
export const RECOVERY_ENTITY = 'grant_recovery'

export const recoveryLooks: Record<RecoveryStatus, { label: string; tone: 'warn' | 'info' | 'good' | 'neutral' }> = {
  proposed: { label: 'Proposed', tone: 'warn' },
  refused: { label: 'Not asked back', tone: 'neutral' },
  asked: { label: 'Asked back', tone: 'info' },
  recovered: { label: 'Paid back', tone: 'good' },
  written_off: { label: 'Written off', tone: 'neutral' },
}
