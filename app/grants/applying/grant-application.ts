import { defineTransitions } from '#app/shared/transitions'

export const grantStatuses = [
  'draft',
  'submitted',
  'checking',
  'info_requested',
  'on_hold',
  'recommended',
  'approved',
  'rejected',
  'withdrawn',
  'lapsed',
  'expired',
  'appealed',
  'rejected_final',
  'monitoring',
  'closed',
  'recovery',
  'recovered',
  'written_off',
] as const
export type GrantStatus = (typeof grantStatuses)[number]

export const grantEvents = [
  'submit',
  'expire',
  'start_checking',
  'ask',
  'answer',
  'lapse',
  'reopen',
  'hold',
  'resume',
  'recommend',
  'return',
  'approve',
  'reject',
  'undo',
  'withdraw',
  'appeal',
  'uphold',
  'dismiss',
  'complete',
  'close',
  'start_recovery',
  'recover',
  'write_off',
  'give_up_recovery',
] as const
export type GrantEvent = (typeof grantEvents)[number]

/** In what capacity somebody acts; what they may do beyond it is the policy's and the database's business. */
export type GrantParty = 'applicant' | 'assessor' | 'approver' | 'payments' | 'appeals' | 'system'

export type GrantFacts = {
  by: GrantParty
  /** 2 after an upheld appeal: a second refusal is final. */
  round: number
  /** For `undo`: any of it is in a run that is locked, or paid. */
  inLockedRun?: boolean
  /** For `appeal`: the last day for it has gone by. */
  appealTooLate?: boolean
  /** For `complete`: an instalment is neither paid nor cancelled. */
  instalmentsLeft?: boolean
}

const by =
  (...parties: GrantParty[]) =>
  (facts: GrantFacts) =>
    parties.includes(facts.by) || 'wrong-actor'

/** Still to be decided: they are in the queue. */
export const openGrantStatuses = [
  'submitted',
  'checking',
  'info_requested',
  'on_hold',
  'recommended',
  'appealed',
] as const

export const grantTransitions = defineTransitions<GrantStatus, GrantEvent, GrantFacts>()([
  /** The applicant, or a member of staff for them (who acts as applicant then). */
  { event: 'submit', from: 'draft', to: 'submitted', guard: by('applicant') },
  { event: 'expire', from: 'draft', to: 'expired', guard: by('system') },
  { event: 'start_checking', from: 'submitted', to: 'checking', guard: by('assessor') },
  { event: 'ask', from: 'checking', to: 'info_requested', guard: by('assessor') },
  { event: 'answer', from: 'info_requested', to: 'checking', guard: by('applicant', 'assessor') },
  { event: 'lapse', from: 'info_requested', to: 'lapsed', guard: by('system') },
  /** A late answer. */
  { event: 'reopen', from: 'lapsed', to: 'checking', guard: by('applicant', 'assessor') },
  { event: 'hold', from: 'checking', to: 'on_hold', guard: by('assessor') },
  { event: 'resume', from: 'on_hold', to: 'checking', guard: by('assessor', 'system') },
  { event: 'recommend', from: 'checking', to: 'recommended', guard: by('assessor') },
  { event: 'return', from: 'recommended', to: 'checking', guard: by('approver') },
  { event: 'approve', from: 'recommended', to: 'approved', guard: by('approver') },
  {
    event: 'reject',
    from: 'recommended',
    to: ({ round }) => (round > 1 ? 'rejected_final' : 'rejected'),
    guard: by('approver'),
  },
  {
    event: 'undo',
    from: ['approved', 'rejected', 'rejected_final'],
    to: 'recommended',
    guard: (facts) => {
      if (facts.by !== 'approver') return 'wrong-actor'
      return facts.inLockedRun ? 'in-locked-run' : true
    },
  },
  {
    event: 'withdraw',
    from: ['draft', 'submitted', 'checking', 'info_requested', 'on_hold', 'recommended'],
    to: 'withdrawn',
    guard: by('applicant', 'assessor'),
  },
  {
    event: 'appeal',
    from: 'rejected',
    to: 'appealed',
    guard: (facts) => {
      if (facts.by !== 'applicant') return 'wrong-actor'
      return facts.appealTooLate ? 'too-late' : true
    },
  },
  /** Back to checking, in round 2: a new recommender and a new approver. */
  { event: 'uphold', from: 'appealed', to: 'checking', guard: by('appeals') },
  { event: 'dismiss', from: 'appealed', to: 'rejected_final', guard: by('appeals') },
  {
    event: 'complete',
    from: 'approved',
    to: 'monitoring',
    guard: (facts) => {
      if (facts.by !== 'system') return 'wrong-actor'
      return facts.instalmentsLeft ? 'instalments-left' : true
    },
  },
  { event: 'close', from: 'monitoring', to: 'closed', guard: by('system') },
  { event: 'start_recovery', from: 'monitoring', to: 'recovery', guard: by('approver') },
  { event: 'recover', from: 'recovery', to: 'recovered', guard: by('payments') },
  { event: 'write_off', from: 'recovery', to: 'written_off', guard: by('approver') },
  { event: 'give_up_recovery', from: 'recovery', to: 'monitoring', guard: by('approver') },
])

/** The name of a grant application in the event log. */
export const GRANT_ENTITY = 'grant_application'
