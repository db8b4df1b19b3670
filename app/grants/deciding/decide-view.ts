import type { PlannedInstalment } from './awards/split-award'

type Reason = { key: string; label: string; sentence: string }
type Said = { by: string; at: Date; words: string }

/** What an assessor needs to recommend. Money in pence. */
export type RecommendPanelView = {
  kind: 'recommend'
  id: string
  costs: { key: string; label: string; askedPence: number; maxPence: number; awardedPence: number | null }[]
  /** The most for one award with all of these costs. */
  mostPence: number
  /** What this person can still get from all schemes; null: no such limit. */
  leftPence: number | null
  /** Why nothing can be awarded yet, or at all: too soon, no limit for the role. */
  warnings: string[]
  reasons: Reason[]
  /** Why this reader cannot recommend now; null: they can. */
  bar: string | null
  /** They have it open for themselves, which recommending needs. */
  claimed: boolean
  /** An approver sent it back. */
  returned: Said | null
}

/** What stands to be decided, and what an approver needs for it. */
export type DecidePanelView = {
  kind: 'open'
  id: string
  recommendation: Said & {
    id: string
    outcome: 'approve' | 'reject'
    pence: number | null
    /** Labels and what was given for each. */
    costs: { label: string; askedPence: number; awardedPence: number }[]
    reasons: string[]
    /** Keys, to begin the form with. */
    reasonKeys: string[]
    /** To the applicant. */
    applicantWords: string
  }
  reasons: Reason[]
  /** What an approval would promise. */
  instalments: PlannedInstalment[]
  /** The pot it would come from, and what is left there. */
  pot: { name: string; availablePence: number } | null
  /** Why approving takes a reason: no employer has said that they work there; null: one has. */
  unconfirmed: string | null
  /** Why this reader cannot decide at all; null: they can. */
  bar: string | null
  /** Why it cannot be approved as it is; null: it can. */
  approveBar: string | null
}

/** What was decided, as long as it can be taken back. */
export type DecidedPanelView = {
  kind: 'decided'
  id: string
  decisionId: string
  outcome: 'approve' | 'reject'
  pence: number | null
  by: string
  at: Date
  releasedAt: Date | null
  /** The applicant does not know yet. */
  held: boolean
  instalments: { number: number; pence: number; dueOn: Date; status: string; whileEmployed: boolean }[]
  /** Pence that an approver could still stop. */
  cancellablePence: number
  undoBar: string | null
  bar: string | null
}

export type DutyPanelView = RecommendPanelView | DecidePanelView | DecidedPanelView
