import type { ProgrammeRules } from './rules'

/** The columns of a version that hold its rules. */
export type RulesRow = {
  joining: number
  share: number
  shareMost: number
  interested: number
  interestMost: number
  interviewed: number
  started: number
  newToCare: number
  retained13: number
  retained26: number
  minimumCashIn: number
  windowDays: number
  appliedMonths: number
  workedMonths: number
  excludesAgency: boolean
  ownersEarn: boolean
  recruitersEarn: boolean
}

/** A version's row as rules. */
export function rulesOf(row: RulesRow): ProgrammeRules {
  return {
    points: {
      joining: row.joining,
      share: row.share,
      interested: row.interested,
      interviewed: row.interviewed,
      started: row.started,
      new_to_care: row.newToCare,
      retained_13: row.retained13,
      retained_26: row.retained26,
    },
    shareMost: row.shareMost,
    interestMost: row.interestMost,
    minimumCashIn: row.minimumCashIn,
    windowDays: row.windowDays,
    appliedMonths: row.appliedMonths,
    workedMonths: row.workedMonths,
    excludesAgency: row.excludesAgency,
    ownersEarn: row.ownersEarn,
    recruitersEarn: row.recruitersEarn,
  }
}

/** Rules as the columns of a version. */
export function rowOf({ points, ...rules }: ProgrammeRules): RulesRow {
  const { new_to_care: newToCare, retained_13: retained13, retained_26: retained26, ...others } = points
  return { ...others, newToCare, retained13, retained26, ...rules }
}
