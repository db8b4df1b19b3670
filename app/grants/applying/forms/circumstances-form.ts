import { z } from 'zod'
import { questionFields } from '#app/grants/schemes/question-forms'
import { optionalParagraphs, tick } from '#app/shared/form-fields'
import type { CircumstanceQuestion } from '../screens/asked-questions'
import { BESIDE_OTHERS } from './beside-others'

const fields = {
  event: questionFields.event,
  eventOn: questionFields.eventOn,
  household: questionFields.household,
  children: questionFields.children,
  savingsPence: questionFields.savingsPence,
  incomePence: questionFields.incomePence,
}

const required: Partial<Record<CircumstanceQuestion, string>> = {
  event: 'Choose what happened, or “None of these”',
  household: 'Choose who you live with',
  children: 'Enter how many children live with you, 0 if none',
  savingsPence: 'Enter your savings, 0 if none',
  incomePence: 'Enter your household’s income a month',
}

type Asking = { questionKeys: readonly CircumstanceQuestion[]; asksWords: boolean; urgentRoute: boolean }

/** What happened and how things stand, as far as the scheme asks. */
export function circumstancesForm({ questionKeys, asksWords, urgentRoute }: Asking) {
  const questions = Object.fromEntries(questionKeys.map((key) => [key, fields[key]])) as Partial<typeof fields>
  return z
    .object({
      ...questions,
      words: optionalParagraphs({ max: 4000, what: 'Your own words' }),
      urgent: tick(),
      whyUrgent: optionalParagraphs({ max: 500, what: 'Why it cannot wait' }),
    })
    .superRefine((typed, ctx) => {
      const missing = (path: string, message: string) => ctx.addIssue({ code: 'custom', path: [path], message })
      for (const key of questionKeys) {
        const message = required[key]
        if (message && (typed as Record<string, unknown>)[key] === null) missing(key, message)
      }
      if (asksWords && !typed.words) missing('words', 'Tell us what happened, in a sentence or two')
      if (urgentRoute && typed.urgent && !typed.whyUrgent) missing('whyUrgent', 'Tell us why it cannot wait')
    }, BESIDE_OTHERS)
}
