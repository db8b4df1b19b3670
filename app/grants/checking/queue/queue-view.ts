import type { GrantStatus } from '#app/grants/applying/grant-application'
import type { LocalDate } from '#app/shared/dates'
import type { Page } from '#app/shared/pagination'
import type { QueueView } from './queue-filters'

/** One application in the queue. Money in pence. */
export type QueueRow = {
  id: string
  reference: string
  /** Empty once it was erased. */
  name: string
  scheme: string
  status: GrantStatus
  urgent: boolean
  submittedAt: Date
  dueOn: LocalDate
  /** Since when the clock stands still. */
  pausedOn: LocalDate | null
  holdUntil: LocalDate | null
  requestedPence: number
  claim: Claim | null
  /** How to reach them with care, a sentence each. */
  careful: string[]
  openSignals: number
  /** A member of staff filled it in. */
  assisted: boolean
  /** What is recommended: pence, or null for a refusal. */
  recommendation: { id: string; pence: number | null; by: string; byPersonId: string } | null
}

/** Who has it open, and until when. `over`: the time has gone by; it is free, and theirs was the last hand on it. */
export type Claim = { personId: string; name: string; until: Date; over: boolean }

export type Queue = {
  rows: QueueRow[]
  page: Page
  counts: Record<Exclude<QueueView, 'all'>, number>
  schemes: { id: string; name: string }[]
  /** There is more than is counted: look by scheme, or search. */
  more: boolean
}
