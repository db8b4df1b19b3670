import type { Role } from '#app/jobs/vocabulary/vocabulary'
import type { Page } from '#app/shared/pagination'
import type { CandidateStatus, ClosedReason } from '#app/brokering/candidates/candidate'
import type { NextAction } from '../contact'

/** One person in a broker's list. */
export type CaseRow = {
  id: string
  name: string
  phone: string | null
  outcode: string
  /** The town of their outcode; null where nobody knows it. */
  town: string | null
  status: CandidateStatus
  closedReason: ClosedReason | null
  /** What they look for. */
  roles: Role[]
  wants: string
  /** Whole days since they have waited for work; null unless they are registered, profiled or active. */
  daysWaiting: number | null
  brokerPersonId: string | null
  broker: string | null
  nextAction: (NextAction & { due: boolean }) | null
  /** The check at work that is next. */
  nextCheck: { week: number; dueAt: Date; due: boolean } | null
  lastContactAt: Date | null
}

export type CaseList = {
  rows: CaseRow[]
  page: Page
  /** Whose and how many, for the tabs: open cases, without the other filters. `due`: of mine, with something due. */
  counts: { mine: number; nobody: number; everybody: number; due: number }
  /** A typed place that is not known, in words. */
  placeProblem: string | null
  /** Where `near` was found to be. */
  placeLabel: string | null
}
