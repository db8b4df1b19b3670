import { z } from 'zod'
import type { SchemeDefinition } from '#app/grants/schemes/definition'
import { addDays, type LocalDate } from '#app/shared/dates'
import { PLANNED } from '#app/shared/day-bounds'
import { day, optionalChoice, optionalParagraphs, paragraphs } from '#app/shared/form-fields'

const MOST_HOLD_DAYS = 183

/**
 * The forms of a decision page.
 * @param checklist the assessor form of the scheme's version
 * @param about what a signal points to, as posted: each has a field of its own, since several stand on one page
 */
export function grantForms(today: LocalDate, checklist: SchemeDefinition['assessorForm'], about: string) {
  return {
    button: z.object({}),
    check: z.object(
      Object.fromEntries(
        checklist.flatMap(({ key }) => [
          [`check-${key}`, optionalChoice(checkAnswers)],
          [`words-${key}`, optionalParagraphs({ max: 1000, what: 'Your words' })],
        ]),
      ),
    ),
    ask: z.object({ question: paragraphs('Enter your question', { max: 2000, what: 'Your question' }) }),
    hold: z.object({
      holdUntil: day('Enter the day until which it is on hold', PLANNED)
        .refine((on) => on > today, 'The day must be in the future')
        .refine((on) => on <= addDays(today, MOST_HOLD_DAYS), 'The day must be within six months'),
      holdNote: paragraphs('Enter why it is on hold', { max: 2000, what: 'Why it is on hold' }),
    }),
    answer: z.object({ answer: paragraphs('Enter what they answered', { max: 4000, what: 'The answer' }) }),
    withdraw: z.object({ withdrawNote: paragraphs('Enter how they asked for it', { max: 2000, what: 'The note' }) }),
    appeal: z.object({
      appealWords: paragraphs('Enter why they want it looked at again', { max: 4000, what: 'Their words' }),
      appealNote: paragraphs('Enter how they asked for it', { max: 2000, what: 'The note' }),
    }),
    resolve: z.object({
      about: z.uuid('Choose what you looked into'),
      [resolveField(about)]: paragraphs('Enter what you found out', { max: 2000, what: 'What you found out' }),
      paper: z.union([z.uuid(), z.literal('')], 'Choose a document from the list').optional(),
    }),
    note: z.object({ note: paragraphs('Enter a note', { max: 4000, what: 'The note' }) }),
  }
}

export function resolveField(about: string): string {
  return `resolveNote-${about}`
}

export const checkAnswers = ['yes', 'no', 'not-needed'] as const
export type CheckAnswer = (typeof checkAnswers)[number]

export const checkAnswerLabels: Record<CheckAnswer, string> = { yes: 'Yes', no: 'No', 'not-needed': 'Not needed' }

const Given = z.object({
  answer: z.enum(checkAnswers).nullish(),
  words: z
    .string()
    .nullish()
    .transform((words) => words ?? ''),
})

/** The answers of a posted checklist, those that were given. */
export function checklistAnswers(
  value: Record<string, unknown>,
  checklist: SchemeDefinition['assessorForm'],
): { key: string; answer: CheckAnswer; words: string }[] {
  return checklist.flatMap(({ key }) => {
    const { answer, words } = Given.parse({ answer: value[`check-${key}`], words: value[`words-${key}`] })
    return answer ? [{ key, answer, words }] : []
  })
}
