import { alertOverdue } from './alert-overdue.server'
import { closeForGoneVacancies, lapseIntroductions } from './lapse-introductions.server'
import { remindEmployers } from './remind-employers.server'
import { remindCandidates } from './remind-candidates.server'

/** What is due about introductions. A vacancy that is gone is said before its question is repeated or lapses. */
export const introductionSweeps = [
  { name: 'close-introductions-of-gone-vacancies', run: closeForGoneVacancies },
  { name: 'lapse-introductions', run: lapseIntroductions },
  { name: 'remind-candidates', run: remindCandidates },
  { name: 'remind-employers-of-introductions', run: remindEmployers },
  { name: 'alert-overdue-introductions', run: alertOverdue },
]
