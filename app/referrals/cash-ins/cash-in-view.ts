import type { Page } from '#app/shared/pagination'
import type { CashInStatus } from './cash-in'

export const cashInViews = ['requested', 'approved', 'exported', 'ended'] as const
export type CashInView = (typeof cashInViews)[number]

export type CashInRow = {
  id: string
  name: string
  payrollNumber: string | null
  points: number
  pence: number
  status: CashInStatus
  isLast: boolean
  requestedAt: Date
  /** It is the reader's own: a colleague decides. */
  own: boolean
}

export type CashInList = { rows: CashInRow[]; page: Page; counts: Record<CashInView, number> }

export type CashInDetails = CashInRow & {
  councilId: string
  decidedAt: Date | null
  endedAt: Date | null
  words: string
  siteName: string | null
  export: { id: string; number: number } | null
  /** What they have beside it, in the same programme. */
  balance: number
  owed: number
  /** How the points of this programme came: what is paid now, by milestone. */
  earned: { label: string; times: number; points: number }[]
  /** Every point of this programme that is paid now, newest first. */
  stands: StandingPoint[]
  /** Friends of theirs that a manager should look at. */
  openChecks: number
  /** They have left, their details are still there, and points are left: it can be asked for again. */
  mayAskAgain: boolean
}

/** One award, and what it stands on. */
export type StandingPoint = {
  id: string
  label: string
  /** '' where it is about no friend, or their details were erased. */
  friend: string
  referralId: string | null
  at: Date
  points: number
  standsOn: string
}
