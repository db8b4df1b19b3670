import type { LocalDate } from '#app/shared/dates'
import type { WaitReason } from './first-day'

/** A first day that waits for the council, with both dates. */
export type WaitingClaim = {
  id: string
  kind: 'start' | 'correct_start'
  /** '' once the person's details are erased. */
  name: string
  title: string | null
  providerId: string
  provider: string
  hiredOn: LocalDate
  /** What stands: the first day on record, or the agreed one. */
  stoodOn: LocalDate | null
  claimedOn: LocalDate
  why: WaitReason
  askedBy: string
  askedAt: Date
  /** Why the one who looks may not decide; null: they may. */
  mayNot: string | null
}

export const claimDecisions = ['approve', 'refuse'] as const
export type ClaimDecision = (typeof claimDecisions)[number]
