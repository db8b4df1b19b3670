import { isOneOf } from '#app/shared/one-of'
import { reportReasonLabels, reportReasons } from './report'
import type { VacancyStatus } from '#app/jobs/vacancies/vacancy'

/** What somebody said is wrong with an advert, and the advert. */
export type ListedReport = {
  id: string
  reason: string
  words: string
  email: string | null
  createdAt: Date
  resolvedAt: Date | null
  vacancy: { id: string; reference: string; title: string; status: VacancyStatus; provider: string; reports: number }
}

/** What a person chose as wrong; a reason that the form no longer has is read as it stands. */
export function reportReasonWords(reason: string): string {
  return isOneOf(reportReasons, reason) ? reportReasonLabels[reason] : reason.replace(/[-_]/g, ' ')
}
