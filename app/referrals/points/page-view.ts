import type { ProgrammeRules } from '#app/referrals/programmes/rules'
import type { PointsView } from './points-view'

export type PointsPageView = {
  points: PointsView
  /** Null while there is no programme that could bring new points. */
  earning: {
    rules: ProgrammeRules
    pencePerPoint: number
    running: boolean
    /** Shares that brought points in this London month. */
    sharesThisMonth: number
    may: boolean
  } | null
}
