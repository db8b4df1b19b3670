import type { DecisionLine } from '#app/grants/checking/decision-view'
import type { SchemeDefinition } from '#app/grants/schemes/definition'
import type { LocalDate } from '#app/shared/dates'
import type { AppealStatus } from './appeal'

export type AppealRow = {
  id: string
  reference: string
  scheme: string
  madeAt: Date
  dueOn: LocalDate
  late: boolean
  status: AppealStatus
  decidedAt: Date | null
  officer: string | null
}

export const appealViews = ['open', 'decided'] as const
export type AppealView = (typeof appealViews)[number]

export type Appeal = {
  id: string
  applicationId: string
  reference: string
  /** Empty once erased. */
  words: string
  madeAt: Date
  dueOn: LocalDate
  status: AppealStatus
  decidedAt: Date | null
  /** How to reach them with care, a sentence each. */
  careful: string[]
  /** What was decided in the round that they appeal against, and the answer; newest first. */
  decisions: DecisionLine[]
  rejectReasons: SchemeDefinition['rejectReasons']
}
