import type { Milestone } from '#app/referrals/programmes/milestones'
import type { ReferralStage } from './referral'

/** A friend as their referrer sees them: how far they have come, never what stands in an application. */
export type FriendRow = {
  id: string
  /** "A friend", unless they agreed that their first name is shown. */
  name: string
  /** Of what was shared; null for working there in general, or without a link. What they applied for is theirs to tell. */
  vacancyTitle: string | null
  stage: ReferralStage
  /** The furthest stage before it was closed, for the line; `stage` itself while it is open. */
  reached: Exclude<ReferralStage, 'closed'>
  interestAt: Date
  /** A manager is checking it. */
  held: boolean
  closedReasonWords: string | null
  /** Points that it has brought, less what was taken back. */
  earned: number
  next: { milestone: Milestone; points: number } | null
}
