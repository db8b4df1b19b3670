import { z } from 'zod'
import { email } from '../email'

/** To the applicant, once, when a question has waited for five working days. */
export const grantQuestionReminder = email('grant-question-reminder', {
  data: z.object({
    portal: z.string(),
    url: z.string(),
    reference: z.string(),
    /** "Tuesday 10 March": the last day for an answer. */
    answerBy: z.string(),
  }),
  compose: ({ portal, url, reference, answerBy }) => ({
    subject: `Reminder: ${portal} has a question for you`,
    heading: 'We are waiting for your answer',
    body: [
      `We asked you a question and have no answer yet. Your reference is ${reference}.`,
      `Please answer by ${answerBy}. If you need help with it, or more time, ring or write to us.`,
    ],
    action: { label: 'Sign in to answer', url },
    why: `You get this because you sent us something on ${portal}. We do not remind you again.`,
  }),
})
