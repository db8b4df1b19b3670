import type { Milestone } from './milestones'

/** One version of a programme's rules. Points are whole numbers. */
export type ProgrammeRules = {
  points: Record<Milestone, number>
  /** Shares that bring points, in a calendar month of London. */
  shareMost: number
  /** Friends' interest that brings points, in a calendar month of London. */
  interestMost: number
  /** Points that must be there to cash in. */
  minimumCashIn: number
  /** For so many days the first referrer with a friend's interest owns that friend at this provider. */
  windowDays: number
  /** A friend who applied here in so many months before does not count; 0: it does not matter. */
  appliedMonths: number
  /** A friend who worked here in so many months before does not count; 0: it does not matter. */
  workedMonths: number
  /** Somebody who comes through an agency does not count; a manager says so. */
  excludesAgency: boolean
  ownersEarn: boolean
  recruitersEarn: boolean
}

export const defaultRules: ProgrammeRules = {
  points: {
    joining: 5,
    share: 1,
    interested: 5,
    interviewed: 20,
    started: 75,
    new_to_care: 25,
    retained_13: 100,
    retained_26: 0,
  },
  shareMost: 10,
  interestMost: 10,
  minimumCashIn: 25,
  windowDays: 180,
  appliedMonths: 6,
  workedMonths: 12,
  excludesAgency: true,
  ownersEarn: false,
  recruitersEarn: false,
}

/** Worth of a point in a new programme: £1. */
export const DEFAULT_PENCE_PER_POINT = 100
