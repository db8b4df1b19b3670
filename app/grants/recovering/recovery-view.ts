import type { GrantStatus } from '#app/grants/applying/grant-application'
import type { LocalDate } from '#app/shared/dates'
import type { MayAskBack, RetentionWord } from './how-much'
import type { RecoveryStatus } from './recovery'

export type Recovery = {
  id: string
  status: RecoveryStatus
  pence: number
  recoveredPence: number
  /** To the applicant. */
  words: string
  proposedBy: { personId: string; name: string }
  proposedAt: Date
  decided: { by: string; at: Date } | null
  /** Who proposed to stop asking. */
  endProposedBy: { personId: string; name: string } | null
  ended: { by: string | null; at: Date } | null
}

export type RecoveryPage = {
  applicationId: string
  reference: string
  name: string
  status: GrantStatus
  hasEmail: boolean
  careful: string[]
  startedOn: LocalDate
  word: RetentionWord | null
  paidPence: number
  askBack: MayAskBack | null
  /** The latest; null: none was ever proposed. */
  recovery: Recovery | null
}

/** What a person is asked to pay back, on their own page. */
export type OwnRecoveryView = {
  reference: string
  status: RecoveryStatus
  pence: number
  recoveredPence: number
  words: string
  askedAt: Date
}

export const recoveryViews = ['early', 'proposed', 'asked', 'ended'] as const
export type RecoveryView = (typeof recoveryViews)[number]

export const recoveryViewLabels: Record<RecoveryView, string> = {
  early: 'Left early',
  proposed: 'Proposed',
  asked: 'Asked back',
  ended: 'Ended',
}

/** One line. Nothing in it says who it is about. */
export type RecoveryRow = {
  applicationId: string
  reference: string
  since: Date
  /** Null: somebody left early and nothing was proposed. */
  recovery: { status: RecoveryStatus; pence: number; recoveredPence: number; endProposed: boolean } | null
}
