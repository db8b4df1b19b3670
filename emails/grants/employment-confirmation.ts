import { z } from 'zod'
import { email } from '../email'

/** To an employer: whether somebody works there. Says nothing about why it is asked. */
export const employmentConfirmation = email('employment-confirmation', {
  data: z.object({
    /** Whom it is about. */
    name: z.string(),
    council: z.string(),
    portal: z.string(),
    /** They were confirmed before: the question is whether they still work there. */
    again: z.boolean(),
    /** The reader has no account: the link itself opens the question. */
    byLink: z.boolean(),
    /** 0 when it is asked first, then 1 and 2. */
    reminder: z.number(),
    /** "Tuesday 10 March". */
    answerBy: z.string(),
    /** A secret where the reader has no account. */
    url: z.string(),
  }),
  secret: true,
  compose: ({ name, council, portal, again, byLink, reminder, answerBy, url }) => ({
    subject: `${reminder > 0 ? 'Reminder: please' : 'Please'} confirm somebody’s employment`,
    heading: 'Please confirm somebody’s employment',
    body: [
      again
        ? `Does ${name} still work for you? ${council} asks from time to time.`
        : `${name} told ${council} that they work for you, or start soon.`,
      again
        ? 'Tell us that they still work for you, or their last day.'
        : 'Tell us since when, in which job and how many hours a week; or that they have left, or have never worked for you.',
      reminder === 2
        ? 'This is our last reminder. If we hear nothing, we ring you.'
        : `It takes two minutes. Please answer by ${answerBy}.`,
      ...(byLink ? ['You need no account: the link opens the question. It can be answered once.'] : []),
    ],
    action: { label: 'Answer', url },
    why: again
      ? `You get this because ${name} named your organisation as their employer on ${portal}.`
      : `You get this because ${name} named your organisation as their employer on ${portal}, and agreed that we ask.`,
  }),
})
