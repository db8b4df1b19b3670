import { z } from 'zod'
import { email } from '../email'

/** To the applicant, when staff need something to go on. The question itself stays behind the sign-in. */
export const grantQuestion = email('grant-question', {
  data: z.object({
    portal: z.string(),
    /** Where the question can be read and answered. */
    url: z.string(),
    reference: z.string(),
    /** "Tuesday 10 March": the last day for an answer. */
    answerBy: z.string(),
  }),
  compose: ({ portal, url, reference, answerBy }) => ({
    subject: `${portal} has a question for you`,
    heading: 'We have a question for you',
    body: [
      `We need an answer from you before we can go on. Your reference is ${reference}.`,
      `Please answer by ${answerBy}. We are waiting for you, so the sooner you answer, the sooner you hear from us.`,
    ],
    action: { label: 'Sign in to answer', url },
    why: `You get this because you sent us something on ${portal}.`,
  }),
})
