import { z } from 'zod'
import { emailAddress } from '#app/people/profile/email-address'
import { roles, type Role } from '#app/jobs/vocabulary/vocabulary'
import { EVER_AT_WORK } from '#app/shared/day-bounds'
import { optionalChoice, optionalDay, optionalLine, optionalNumber, optionalParagraphs } from '#app/shared/form-fields'
import type { LocalDate } from '#app/shared/dates'
import { confirmationAnswers } from './confirmation'

/** What an employer says. `employed` comes with since when, as what and how long a week; `left` with the last day. */
export type ConfirmationReply =
  | { answer: 'employed'; since: LocalDate; jobRole: Role; weeklyHours: number; words: string }
  | { answer: 'left'; leftOn: LocalDate; words: string }
  | { answer: 'not-ours'; words: string }

const fields = {
  answer: optionalChoice(confirmationAnswers),
  since: optionalDay('Enter the first day at work, for example 6/4/2026', EVER_AT_WORK),
  jobRole: optionalChoice(roles),
  weeklyHours: optionalNumber('Enter the usual hours a week, for example 30', {
    min: 0,
    max: 100,
    what: 'The hours a week',
  }),
  leftOn: optionalDay('Enter the last day at work, for example 6/4/2026', EVER_AT_WORK),
  words: optionalParagraphs({ max: 500, what: 'What you add' }),
}

const base = z.object(fields)

function replyOf(typed: z.output<typeof base>, ctx: z.RefinementCtx): ConfirmationReply {
  const missing = (field: keyof typeof fields, message: string) =>
    ctx.addIssue({ code: 'custom', path: [field], message })
  const { answer, since, jobRole, weeklyHours, leftOn, words } = typed
  switch (answer) {
    case null:
      missing('answer', 'Choose an answer')
      return z.NEVER
    case 'employed':
      if (!since) missing('since', 'Enter the first day at work')
      if (!jobRole) missing('jobRole', 'Choose the job that fits best')
      if (weeklyHours === null) missing('weeklyHours', 'Enter the usual hours a week, or 0 if they vary')
      return since && jobRole && weeklyHours !== null ? { answer, since, jobRole, weeklyHours, words } : z.NEVER
    case 'left':
      if (!leftOn) missing('leftOn', 'Enter the last day at work')
      return leftOn ? { answer, leftOn, words } : z.NEVER
    case 'not-ours':
      return { answer, words }
  }
}

/** On the provider's page. */
export const AnswerForm = base.transform(replyOf)

/** By the link in an email: whoever answers says who they are. Everything that is wrong is said at once. */
export const LinkAnswerForm = base
  .extend({ byName: optionalLine({ max: 120, what: 'Your name and job' }) })
  .transform(({ byName, ...typed }, ctx) => {
    const reply = replyOf(typed, ctx)
    if (!byName) ctx.addIssue({ code: 'custom', path: ['byName'], message: 'Enter your name and your job there' })
    return { byName, reply }
  })

/** What staff were told by phone or letter. */
export const RecordedAnswerForm = base
  .extend({ byName: optionalLine({ max: 120, what: 'Whom you spoke to' }) })
  .transform(({ byName, ...typed }, ctx) => {
    const reply = replyOf(typed, ctx)
    const missing = (field: string, message: string) => ctx.addIssue({ code: 'custom', path: [field], message })
    if (!byName) missing('byName', 'Enter whom you spoke to, and their job there')
    if (!typed.words) missing('words', 'Write down what they said, and how you reached them')
    return { byName, reply }
  })

/** Another address of the employer. */
export const AskAgainForm = z.object({ email: emailAddress('Enter the employer’s email address') })
