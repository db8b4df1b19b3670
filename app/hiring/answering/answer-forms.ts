import { z } from 'zod'
import { COULD_START } from '#app/shared/day-bounds'
import { choice, day, optionalChoice, optionalLine, optionalParagraphs, paragraphs } from '#app/shared/form-fields'
import { tellTimes } from '#app/shared/tell-times'
import { applicationStatuses } from '#app/hiring/applications/job-application'
import { notSelectedReasons } from '#app/hiring/applications/reasons'

/** What a candidate reads in an email of a provider's. */
export const WORDS_MAX = 1500
export const NOTE_MAX = 2000

/** The status that whoever answers saw. A page from before it was sent along has none. */
const expected = optionalChoice(applicationStatuses, 'Load this page again, then answer')

/** The buttons of an applicant's page, as its forms post them; each with what its own form asks. */
export const AnswerForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('shortlist'), expected }),
  z.object({
    intent: z.literal('interview'),
    expected,
    interviewWords: optionalParagraphs({ max: WORDS_MAX, what: 'When, where and what to bring' }),
  }),
  z.object({
    intent: z.literal('offer'),
    expected,
    offerWords: optionalParagraphs({ max: WORDS_MAX, what: 'Your words' }),
  }),
  z.object({
    intent: z.literal('hire'),
    expected,
    startAgreed: day('Enter the agreed first day, for example 6/4/2026', COULD_START),
    site: optionalLine({ max: 100, what: 'The site' }),
  }),
  z.object({ intent: z.literal('lapse'), expected }),
  z.object({ intent: z.literal('undo') }),
  z.object({
    intent: z.literal('note'),
    note: paragraphs('Write a note', { max: NOTE_MAX, what: 'A note' }),
    formKey: optionalLine({ max: 100, what: 'The key' }),
  }),
])
export type AnswerIntent = z.output<typeof AnswerForm>['intent']

/** The "no": its words, and when the candidate is told. */
export const NotSelectForm = z.object({
  reason: choice(notSelectedReasons, 'Choose a reason'),
  words: paragraphs('Write what they will read', { max: WORDS_MAX, what: 'What they read' }),
  tell: choice(tellTimes, 'Choose when they are told'),
})
