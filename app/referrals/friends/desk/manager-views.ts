import type { ApplicationStatus } from '#app/hiring/applications/job-application'
import type { FriendMilestone } from '#app/referrals/programmes/milestones'
import type { Page } from '#app/shared/pagination'
import type { CallMe } from '../call-me'
import type { FlagKind, FlagStatus, FoundFlag } from '../flags/flag'
import type { FriendView } from './manager-filters'
import type { ClosedReason, ReferralStage, ReferralVia } from '../referral'

export type FriendRow = {
  id: string
  /** '' when it was erased. */
  name: string
  referrer: { id: string; name: string }
  vacancyTitle: string | null
  stage: ReferralStage
  closedReason: ClosedReason | null
  via: ReferralVia
  held: boolean
  interestAt: Date
  /** Left a number and nobody has rung yet. */
  toCall: boolean
}

export type FriendList = { rows: FriendRow[]; page: Page; counts: Record<FriendView, number> }

/** What stands on a provider's first page about referrals. */
export type Desk = {
  waiting: {
    /** Joined by the code, to be confirmed. */
    people: number
    /** Referrals that a check holds up. */
    checks: number
    /** Friends who left a number and were not rung. */
    calls: number
    /** Cash-ins to approve or reject. */
    cashIns: number
    /** Approved ones that are in no export yet. */
    toExport: number
    /** Exported ones of which nobody said that they are paid. */
    exported: number
  }
  /** Referrers who are active. */
  people: number
  /** Friends in progress, and those who started and are still there. */
  open: number
  working: number
  /** What the points that are not paid out yet are worth. */
  owedPence: number
}

export type ManagedFlag = {
  id: string
  kind: FlagKind
  status: FlagStatus
  evidence: FoundFlag['evidence']
  raisedAt: Date
  decidedAt: Date | null
  decidedBy: string | null
  words: string
  otherReferralId: string | null
  /** Who else told the friend. */
  otherReferrer: string | null
}

export type ManagedReferral = {
  id: string
  /** '' when it was erased. */
  name: string
  stage: ReferralStage
  closedReason: ClosedReason | null
  via: ReferralVia
  held: boolean
  interestAt: Date
  contactedAt: Date | null
  endedAt: Date | null
  version: number
  referrer: { id: string; name: string; active: boolean }
  vacancy: { id: string; title: string } | null
  application: { id: string; status: ApplicationStatus } | null
  /** Only of friends who asked to be called, until it is erased. */
  contact: CallMe | null
  /** The actor is the referrer or the friend. */
  own: boolean
  flags: ManagedFlag[]
  /** By milestone: what is paid now, and what its award was. */
  points: { milestone: FriendMilestone; points: number; at: Date; undone: boolean; notEligible: boolean }[]
  /** The referral this one stands for, and the one that stands for this. */
  replaces: string | null
  replacedBy: string | null
  history: {
    change: string
    code: string | null
    at: Date
    by: string | null
    words: string | null
    of: 'referral' | 'flag'
  }[]
}

export type OpenCheck = {
  id: string
  kind: FlagKind
  evidence: FoundFlag['evidence']
  raisedAt: Date
  status: FlagStatus
  referralId: string
  otherReferralId: string | null
  /** '' when it was erased. */
  friend: string
  /** Who told them. */
  by: string
  /** Who else did. */
  otherBy: string | null
  vacancyTitle: string | null
  /** The actor is the referrer or the friend: a colleague decides. */
  own: boolean
}

export type UntoldApplicant = { id: string; name: string; vacancyTitle: string; submittedAt: Date }

export type ToldBy = { referralId: string; name: string; counts: boolean; held: boolean }
