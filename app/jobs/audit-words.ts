import type { AuditWords } from '#app/people/audit/change-words'

/** What the record says of jobs: what each thing is called, and what happened to it, in the past tense. */
export const jobsAuditWords: AuditWords = {
  vacancy: {
    label: 'Vacancy',
    changes: {
      create: 'draft started',
      copy: 'copied to a new draft',
      edit: 'changed',
      submit_for_review: 'sent for review',
      approve_by_itself: 'approved by itself: no rule matched',
      take_back: 'taken back by the provider',
      approve: 'approved',
      send_back: 'sent back to draft',
      hold: 'held: a change tripped a rule',
      touch: 'confirmed as still open',
      close: 'closed',
      take_down: 'taken down',
      reopen: 'opened again',
      unpublish: 'no longer shown: the pay is below the legal minimum',
      warn_pay_floor: 'provider told that the pay will be below the legal minimum',
      warn_hidden: 'provider warned that it is hidden soon',
      unschedule: 'no longer to be published: a draft again',
    },
  },
  vacancy_report: {
    label: 'Report about a vacancy',
    changes: { report: 'received', create: 'received', resolve: 'resolved' },
  },
  alert: { label: 'Job alert', changes: {} },
}
