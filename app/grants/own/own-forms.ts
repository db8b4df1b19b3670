import { z } from 'zod'
import { paragraphs } from '#app/shared/form-fields'

export const MOST_OWN_WORDS = 3000

/** An answer to what staff asked. */
export const AnswerQuestionForm = z.object({
  words: paragraphs('Write your answer', { max: MOST_OWN_WORDS, what: 'Your answer' }),
})

/** How somebody asked staff to change their account; for colleagues. */
export const HowTheyAskedForm = z.object({
  how: paragraphs('Write how they asked, and how you know it was them', { max: 2000, what: 'Your note' }),
})

/** Why a refusal is to be looked at again. */
export const AppealForm = z.object({
  words: paragraphs('Tell us what we got wrong or did not know', { max: MOST_OWN_WORDS, what: 'What you write' }),
})
