import { formatTime } from '#app/shared/date-words'
import type { Refused } from '#app/shared/outcome'
import { dutyBarWords, type DutyBar } from './duties'
import { interestWords, type Interest } from './policy'

const WORDS = {
  'not-claimed': 'You no longer have this application open. Open it again, then repeat what you were doing.',
  'not-open': 'There is nothing to do with this application now.',
  'not-allowed': 'The application has moved on since you opened this page. Nothing was changed.',
  'wrong-actor': 'Your role does not do this. Nothing was changed.',
  'paper-missing':
    'Choose the document that shows why this account is right. If there is none, ask the applicant for one, or for an account in their own name.',
  'nothing-to-resolve': 'This was looked into already.',
  'appealed-before': 'They appealed before. That can be done once.',
  'not-refused': 'There is no decision that could be looked at again.',
  'too-late': 'The days for an appeal are over. Nothing was changed.',
  'no-answers': 'Answer at least one question.',
  'in-locked-run': 'That could not be done. Nothing was changed.',
  'instalments-left': 'That could not be done. Nothing was changed.',
} as const satisfies Record<string, string>

/** Why something on a decision page was refused; an application that is not there is a page that is not there. */
export type GrantRefusal =
  | Refused<'interest', { interest: Interest }>
  | Refused<'duty', { bar: DutyBar }>
  | Refused<'claimed-by-other', { name: string; until: Date }>
  | Refused<keyof typeof WORDS>

/** The same in words for the person who tried. */
export function grantRefusalWords(refusal: GrantRefusal): string {
  switch (refusal.reason) {
    case 'interest':
      return interestWords[refusal.interest]
    case 'duty':
      return dutyBarWords[refusal.bar]
    case 'claimed-by-other':
      return `${refusal.name} has this open until ${formatTime(refusal.until)}. Nothing was changed.`
    default:
      return WORDS[refusal.reason]
  }
}
