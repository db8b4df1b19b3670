import type { LocalDate } from '#app/shared/dates'
import { addWorkingDays } from '#app/shared/working-days'
import { inSentence } from '#app/shared/in-sentence'

/** Ways in which a broker gets in touch. A note is kept beside them, in the same log. */
export const contactKinds = ['call', 'text', 'email', 'visit'] as const
export type ContactKind = (typeof contactKinds)[number]

export const contactOutcomes = ['reached', 'left-message', 'no-answer'] as const
export type ContactOutcome = (typeof contactOutcomes)[number]

export const contactKindLabels: Record<ContactKind | 'note', string> = {
  call: 'Phone call',
  text: 'Text message',
  email: 'Email',
  visit: 'Met in person',
  note: 'Note',
}

export const contactOutcomeLabels: Record<ContactOutcome, string> = {
  reached: 'Reached them',
  'left-message': 'Left a message',
  'no-answer': 'No answer',
}

/** An entry of the contact log. */
export type ContactEntry = {
  id: string
  kind: ContactKind | 'note'
  outcome: ContactOutcome | null
  words: string
  at: Date
  by: string
}

/** "Phone call: no answer", "Note". */
export function contactTitle({ kind, outcome }: Pick<ContactEntry, 'kind' | 'outcome'>): string {
  return outcome ? `${contactKindLabels[kind]}: ${inSentence(contactOutcomeLabels[outcome])}` : contactKindLabels[kind]
}

export type NextAction = { on: LocalDate; words: string }

const TRY_AGAIN_AFTER = 2

/**
 * What to do next when somebody was not reached: try again in two working days, unless something later is planned
 * already. Null: leave what is planned.
 */
export function tryAgain(planned: NextAction | null, today: LocalDate): NextAction | null {
  if (planned && planned.on > today) return null
  return { on: addWorkingDays(today, TRY_AGAIN_AFTER), words: planned?.words || 'Try to reach them again' }
}
