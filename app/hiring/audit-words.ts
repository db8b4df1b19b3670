import type { AuditWords } from '#app/people/audit/change-words'

/** What the record says of hiring: what each thing is called, and what happened to it, in the past tense. */
export const hiringAuditWords: AuditWords = {
  application: {
    label: 'Application',
    changes: {
      start: 'started',
      submit: 'sent',
      shortlist: 'shortlisted',
      interview: 'invited to an interview',
      offer: 'offered the job',
      accept: 'offer accepted',
      hire: 'hired',
      not_select: 'not selected',
      undo: 'decision taken back',
      withdraw: 'withdrawn',
      decline: 'offer declined',
      lapse: 'closed without an answer',
      reopen: 'opened again',
      hired_elsewhere: 'hired elsewhere',
      introduce: 'sent by a broker',
      restore: 'open again: another start fell through',
      remind_provider: 'provider reminded: no answer yet',
      advert_closed: 'told that the advert closed',
      advert_ended: 'told that they can no longer apply',
      closes_earlier: 'told that the advert closes earlier',
    },
  },
  employment: {
    label: 'Employment',
    changes: {
      agree: 'start agreed',
      others_restored: 'other applications open again',
      take_back: 'hire taken back before anyone was told',
      start: 'started',
      correct_start: 'start date corrected',
      claim_start: 'first day put before the council',
      approve_start: 'first day confirmed by the council',
      refuse_start: 'first day not confirmed by the council',
      undo_start: 'start taken back: recorded by mistake',
      new_to_care: 'first job in care or not: said',
      fall_through: 'did not start',
      end: 'ended',
    },
  },
  retention_check: { label: 'Retention check', changes: { ask: 'asked', remind: 'asked again', answer: 'answered' } },
}
