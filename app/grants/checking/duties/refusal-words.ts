import { formatTime } from '#app/shared/date-words'
import { dutyBarWords, type DutyBar } from './duties'
import { interestWords, type Interest } from './policy'

type Refusal = {
  reason: string
  interest?: Interest
  bar?: DutyBar
  name?: string
  until?: Date
}

const WORDS: Record<string, string> = {
  'not-claimed': 'You no longer have this application open. Open it again, then repeat what you were doing.',
  'not-open': 'There is nothing to do with this application now.',
  'not-allowed': 'The application has moved on since you opened this page. Nothing was changed.',
  'wrong-actor': 'Your role does not do this. Nothing was changed.',
  'nothing-to-resolve': 'This was looked into already.',
  'appealed-before': 'They appealed before. That can be done once.',
  'not-refused': 'There is no decision that could be looked at again.',
  'too-late': 'The days for an appeal are over. Nothing was changed.',
  'no-answers': 'Answer at least one question.',
}

/** Why something on a decision page was refused, for the person who tried. */
export function grantRefusalWords({ reason, interest, bar, name, until }: Refusal): string {
  if (reason === 'interest' && interest) return interestWords[interest]
  if (reason === 'duty' && bar) return dutyBarWords[bar]
  if (reason === 'claimed-by-other' && name && until)
    return `${name} has this open until ${formatTime(until)}. Nothing was changed.`
  return WORDS[reason] ?? 'That could not be done. Nothing was changed.'
}
