import type { AuditWords } from '#app/people/audit/change-words'

/** What the record says of referrals: what each thing is called, and what happened to it, in the past tense. */
export const referralsAuditWords: AuditWords = {
  programme: {
    label: 'Referral programme',
    changes: {
      open: 'opened',
      change_rules: 'a new version of the rules published',
      pause: 'paused',
      resume: 'went on',
      close: 'closed',
      renew_join_code: 'join code renewed',
      exclude: 'somebody excluded from points',
      readmit: 'somebody may earn points again',
    },
  },
  referral_licence: { label: 'Licence for referrals', changes: { give: 'given', end: 'ended before its last day' } },
  referrer: {
    label: 'Referrer',
    changes: {
      invite: 'invited',
      accept: 'invitation accepted',
      ask: 'asked to join',
      confirm: 'confirmed',
      refuse: 'refused',
      leave: 'left',
      change: 'details changed',
      erase_contact: 'contact data erased',
      show_on_leaderboard: 'showed on the leaderboard',
      hide_from_leaderboard: 'taken off the leaderboard',
    },
  },
  referral: {
    label: 'Referral',
    changes: {
      begin: 'a friend showed interest',
      follow: 'followed the facts',
      end: 'ended',
      ask_again: 'friend asked again to be called',
      show_name: 'friend shows their first name',
      hide_name: 'friend hides their first name',
      contact: 'friend contacted',
      record_by_hand: 'recorded by hand',
      reassign: 'given to another referrer',
      erase_contact: 'friend’s contact data erased',
      award: 'points awarded',
      reverse: 'points reversed',
    },
  },
  referral_flag: { label: 'Check of a referral', changes: { raise: 'raised', clear: 'cleared', uphold: 'upheld' } },
  cash_in: {
    label: 'Cash-in',
    changes: {
      request: 'asked for',
      approve: 'approved',
      reject: 'rejected',
      export: 'exported to payroll',
      pay: 'paid',
      fail: 'could not be paid',
    },
  },
  payroll_export: { label: 'Payroll export', changes: { create: 'made', download: 'file downloaded' } },
  thank_you: { label: 'Thank-you', changes: { send: 'sent' } },
  team_challenge: { label: 'Team challenge', changes: { create: 'begun', end: 'ended early' } },
}
