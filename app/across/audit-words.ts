import { brokeringAuditWords } from '#app/brokering/audit-words'
import { grantsAuditWords } from '#app/grants/audit-words'
import { hiringAuditWords } from '#app/hiring/audit-words'
import { jobsAuditWords } from '#app/jobs/audit-words'
import { organisationsAuditWords } from '#app/organisations/audit-words'
import type { AuditWords } from '#app/people/audit/change-words'
import { peopleAuditWords } from '#app/people/audit-words'
import { referralsAuditWords } from '#app/referrals/audit-words'

export const areaWords: readonly AuditWords[] = [
  peopleAuditWords,
  organisationsAuditWords,
  jobsAuditWords,
  hiringAuditWords,
  brokeringAuditWords,
  grantsAuditWords,
  referralsAuditWords,
]

/** The words of every area: nothing is in two of them. */
export const auditWords: AuditWords = Object.fromEntries(areaWords.flatMap((words) => Object.entries(words)))
