import { lapseGrants } from './lapse-grants.server'
import { remindOfGrantDrafts, remindOfGrantQuestions } from './remind-applicants.server'

/** What the clock does to applicants: it reminds them, and stops where nobody answers. */
export const applicantSweeps = [
  { name: 'lapse-grants', run: lapseGrants },
  { name: 'remind-of-grant-questions', run: remindOfGrantQuestions },
  { name: 'remind-of-grant-drafts', run: remindOfGrantDrafts },
]
