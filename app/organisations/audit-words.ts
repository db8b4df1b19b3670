import type { AuditWords } from '#app/people/audit/change-words'

/** What the record says of organisations: what each thing is called, and what happened to it, in the past tense. */
export const organisationsAuditWords: AuditWords = {
  provider: {
    label: 'Provider',
    changes: {
      apply: 'registered',
      apply_again: 'applied again',
      verify: 'verified',
      refuse: 'refused',
      suspend: 'suspended',
      reinstate: 'reinstated',
      edit: 'details changed',
      invite_member: 'a team member was invited',
      change_member: 'a team member’s role changed',
      remove_member: 'a team member was removed',
    },
  },
  site: { label: 'Site', changes: { add: 'added', edit: 'changed', close: 'closed' } },
  council_member: {
    label: 'Staff',
    changes: {
      add_staff: 'added',
      change_roles: 'roles changed',
      remove_staff: 'removed',
      limit_to_schemes: 'a role limited to schemes',
    },
  },
  admin_request: {
    label: 'Change for two administrators',
    changes: { ask: 'asked for', confirmed: 'confirmed', refused: 'turned down', withdrawn: 'taken back' },
  },
  council: { label: 'Council', changes: { change_alone: 'changed by its only administrator' } },
  setting_version: { label: 'Setting', changes: { change_setting: 'changed' } },
  message: { label: 'Email', changes: { retry: 'tried again by hand' } },
}
