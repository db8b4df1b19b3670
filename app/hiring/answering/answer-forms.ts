import { z } from 'zod'
import { choice, optionalDay, optionalLine, optionalParagraphs, paragraphs } from '#app/shared/form-fields'
import { tellTimes } from '#app/shared/tell-times'
import { applicationStatuses } from '#app/hiring/applications/job-application'
import { notSelectedReasons } from '#app/hiring/applications/reasons'

/** What a candidate reads in an e-mail of a provider's. */
export const WORDS_MAX = 1500
export const NOTE_MAX = 2000

const expected = z.enum(applicationStatuses).nullish().catch(null)

/** The buttons of an applicant's page, as its forms post them. */
export const answerIntents = ['shortlist', 'interview', 'offer', 'hire', 'lapse', 'undo', 'note'] as const
export type AnswerIntent = (typeof answerIntents)[number]

/** Any of them; fields of the others are ignored. */
export const AnswerForm = z
  .object({
    intent: choice(answerIntents, 'Choose what to do'),
    expected,
    interviewWords: optionalParagraphs({ max: WORDS_MAX, what: 'When, where and what to bring' }),
    offerWords: optionalParagraphs({ max: WORDS_MAX, what: 'Your words' }),
    startAgreed: optionalDay('Enter the agreed first day, for example 6/4/2026'),
    site: optionalLine({ max: 100, what: 'The site' }),
    note: optionalParagraphs({ max: NOTE_MAX, what: 'A note' }),
    formKey: optionalLine({ max: 100, what: 'The key' }),
  })
  .superRefine(({ intent, startAgreed, note }, ctx) => {
    const missing = (field: string, message: string) => ctx.addIssue({ code: 'custom', path: [field], message })
    if (intent === 'hire' && startAgreed === null) missing('startAgreed', 'Enter the agreed first day')
    if (intent === 'note' && note === '') missing('note', 'Write a note')
  })

/** The "no": its words, and when the candidate is told. */
export const NotSelectForm = z.object({
  reason: choice(notSelectedReasons, 'Choose a reason'),
  words: paragraphs('Write what they will read', { max: WORDS_MAX, what: 'What they read' }),
  tell: choice(tellTimes, 'Choose when they are told'),
})

export const NotSelectIntentForm = z.object({ intent: choice(['preview', 'send', 'change'], 'Choose what to do') })

/** The list's own bulk action; a "no" has a page of its own. */
export const BulkForm = z.object({ intent: choice(['shortlist'], 'Choose what to do') })
