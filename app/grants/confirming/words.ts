import type { ConfirmationAnswer, ConfirmationKind, ConfirmationState } from './confirmation'
import { confirmationAnswers } from './confirmation'
import { inSentence } from '#app/shared/in-sentence'
import { counted } from '#app/shared/counted'

export const ERASED_NAME = 'Somebody whose data was erased'

export const answerLabels: Record<ConfirmationAnswer, string> = {
  employed: 'Works there',
  left: 'Has left',
  'not-ours': 'Never worked there',
}

const options: Record<ConfirmationKind | 'staff', Record<ConfirmationAnswer, string>> = {
  employment: {
    employed: 'Yes, they work for us, or start soon',
    left: 'They worked for us, and have left',
    'not-ours': 'No, they have never worked for us',
  },
  retention: {
    employed: 'Yes, they still work for us',
    left: 'No, they have left',
    'not-ours': 'No, they have never worked for us',
  },
  staff: answerLabels,
}

/** What an employer chooses from, in their words; or staff, who write it down. */
export function answerOptions(who: ConfirmationKind | 'staff'): { value: ConfirmationAnswer; label: string }[] {
  return confirmationAnswers.map((value) => ({ value, label: options[who][value] }))
}

export const stateLabels: Record<ConfirmationState, string> = {
  scheduled: 'To be asked later',
  'by-hand': 'To be asked by hand',
  asked: 'Asked, no answer yet',
  unanswered: 'Asked three times, no answer',
  answered: 'Answered',
  cancelled: 'No longer asked',
}

/** "Does Amira Osei work for you?" */
export function questionTitle(kind: ConfirmationKind, name: string): string {
  const who = name || inSentence(ERASED_NAME)
  return kind === 'retention' ? `Does ${who} still work for you?` : `Does ${who} work for you?`
}

/** "2 employment confirmations are waiting for your answer". */
export function confirmationsTitle(waiting: number): string {
  if (waiting === 0) return 'Employment confirmations'
  return waiting === 1
    ? 'One employment confirmation is waiting for your answer'
    : `${waiting} employment confirmations are waiting for your answer`
}

/** "30 hours a week". */
export function hoursWords(hours: number): string {
  return hours === 0 ? 'No fixed hours' : `${counted(hours, 'hour')} a week`
}

type AnswerRefusal = 'not-found' | 'not-allowed' | 'about-yourself' | 'not-verified' | 'already-answered' | 'over'

/** Why an answer was not taken, for whoever gave it. */
export function answerRefusal(reason: Exclude<AnswerRefusal, 'not-found'>): string {
  switch (reason) {
    case 'not-allowed':
      return 'Only owners and recruiters answer. Nothing was changed.'
    case 'about-yourself':
      return 'This question is about you, so a colleague has to answer it. Nothing was changed.'
    case 'not-verified':
      return 'Your organisation is not verified just now, so we cannot take its answer. Talk to the council.'
    case 'already-answered':
      return 'Somebody has answered this differently already. If that was wrong, tell the council.'
    case 'over':
      return 'This is not asked any more. Nothing was changed.'
  }
}

/** Why staff could not ask or write down. */
export function staffRefusal(reason: 'own-address' | 'interest' | 'already-answered' | 'not-due'): string {
  switch (reason) {
    case 'own-address':
      return 'That address belongs to the applicant, or to you. The employer has to be asked somewhere else.'
    case 'interest':
      return 'You have to do with this applicant, so a colleague has to ask. Nothing was changed.'
    case 'not-due':
      return 'It is too early for that answer: the employer is asked on the day. Write down only if they left.'
    case 'already-answered':
      return 'The employer has answered this. If you doubt it, ring them and write down what they say.'
  }
}
