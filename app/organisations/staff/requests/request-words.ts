import { formatDate } from '#app/shared/date-words'
import { formatMoney } from '#app/shared/money'
import { roleLabels } from '../roles'
import type { RequestKind, Wanted } from './admin-request'

export const ASKED =
  'Asked. It takes effect when another administrator confirms it; all administrators have been told by email.'
export const askedAlready =
  'A colleague has asked for a change of the same already. Confirm it, turn it down or have it taken back first, under “Changes that need two administrators”.'

export const requestKindLabels: Record<RequestKind, string> = {
  'approval-limits': 'Limits for grants',
  'staff-roles': 'Staff and roles',
  'publish-scheme': 'Publishing a scheme',
}

/** What is to be done, in a sentence for administrators. */
export function wantedWords(wanted: Wanted): string {
  switch (wanted.kind) {
    case 'approval-limits': {
      const { assessor, approver, payments } = wanted.limits
      return `An assessor may recommend up to ${formatMoney(assessor)}, an approver may award up to ${formatMoney(approver)}, a payments officer may authorise up to ${formatMoney(payments)}.`
    }
    case 'staff-roles': {
      const who = wanted.name || wanted.email
      if (wanted.roles.length === 0) return `${who} is removed from staff.`
      const roles = roleLabels(wanted.roles)
      return wanted.personId ? `${who} has these roles: ${roles}.` : `${who} (${wanted.email}) is added as: ${roles}.`
    }
    case 'publish-scheme':
      return `Version ${wanted.version} of ${wanted.name} is published, in force from ${formatDate(wanted.from)}.`
  }
}
