import { z } from 'zod'
import { AGREED_START } from '#app/shared/day-bounds'
import { choice, day, optionalChoice, optionalLine, optionalParagraphs, paragraphs } from '#app/shared/form-fields'
import { tellTimes } from '#app/shared/tell-times'
import { applicationStatuses } from '#app/hiring/applications/job-application'
import { notSelectedReasons } from '#app/hiring/applications/reasons'

/** What a candidate reads in an email of a provider's. */
export const WORDS_MAX = 1500
export const NOTE_MAX = 2000

/** The status that whoever answers saw. A page from before it was sent along has none. */
const expected = optionalChoice(applicationStatuses, 'Load this page again, then answer')

/** What each change that a candidate is told of asks beside its button. */
const asked = {
  shortlist: {},
  interview: { interviewWords: optionalParagraphs({ max: WORDS_MAX, what: 'When, where and what to bring' }) },
  offer: { offerWords: optionalParagraphs({ max: WORDS_MAX, what: 'Your words' }) },
  hire: {
    startAgreed: day('Enter the agreed first day, for example 6/4/2026', AGREED_START),
    site: optionalLine({ max: 100, what: 'The site' }),
  },
  lapse: {},
}
export type ToldChange = keyof typeof asked

/** The first press shows the email. */
const shown = <C extends ToldChange>(change: C) => z.object({ intent: z.literal(change), expected, ...asked[change] })
/** The second, from under the email, sends it. */
const sent = <C extends ToldChange>(change: C) =>
  z.object({
    intent: z.literal(`send-${change}` as const),
    expected,
    tell: choice(tellTimes, 'Choose when they are told'),
    ...asked[change],
  })

/** The buttons of an applicant's page, as its forms post them; each with what its own form asks. */
export const AnswerForm = z.discriminatedUnion('intent', [
  shown('shortlist'),
  shown('interview'),
  shown('offer'),
  shown('hire'),
  shown('lapse'),
  sent('shortlist'),
  sent('interview'),
  sent('offer'),
  sent('lapse'),
  sent('hire'),
  z.object({ intent: z.literal('undo') }),
  z.object({
    intent: z.literal('note'),
    note: paragraphs('Write a note', { max: NOTE_MAX, what: 'A note' }),
    formKey: optionalLine({ max: 100, what: 'The key' }),
  }),
])
export type Answered = z.output<typeof AnswerForm>

/** The "no": its words, and when the candidate is told. */
export const NotSelectForm = z.object({
  reason: choice(notSelectedReasons, 'Choose a reason'),
  words: paragraphs('Write what they will read', { max: WORDS_MAX, what: 'What they read' }),
  tell: choice(tellTimes, 'Choose when they are told'),
})
