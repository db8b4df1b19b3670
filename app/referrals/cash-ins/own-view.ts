import type { AccountView } from '#app/referrals/points/points-view'
import type { Page } from '#app/shared/pagination'
import type { CashInStatus } from './cash-in'

export type OwnCashIn = {
  id: string
  points: number
  pence: number
  status: CashInStatus
  requestedAt: Date
  endedAt: Date | null
  /** Why it was rejected or failed. */
  words: string
}

export type OwnAccount = AccountView & {
  /** The least that can be cashed in: 1 where the programme has closed. */
  minimum: number
}

export type OwnCashIns = {
  /** With points to cash in. */
  accounts: OwnAccount[]
  owed: number
  open: OwnCashIn | null
  rows: OwnCashIn[]
  page: Page
}
