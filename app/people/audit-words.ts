import type { AuditWords } from './audit/change-words'

/** What the record says of people: what each thing is called, and what happened to it, in the past tense. */
export const peopleAuditWords: AuditWords = {
  person: { label: 'Person', changes: {} },
  account: {
    label: 'Sign-in',
    changes: {
      set_up_second_factor: 'second key set up',
      use_recovery_code: 'recovery code used',
      reset_second_factor: 'second key reset',
    },
  },
  token: {
    label: 'Sign-in code',
    changes: {
      'send-code': 'sent',
      'send-link': 'link sent instead',
      'hold-back-code': 'not sent',
      'stop-codes': 'stopped for a day by their owner',
      'start-codes': 'no longer stopped',
    },
  },
  file: { label: 'File', changes: {} },
}
