import { z } from 'zod'
import { email } from '../email'

/** To the applicant, once their appeal is made. */
export const grantAppealReceived = email('grant-appeal-received', {
  data: z.object({
    portal: z.string(),
    url: z.string(),
    reference: z.string(),
    /** "Tuesday 10 March": by when it is answered. */
    answerBy: z.string(),
  }),
  compose: ({ portal, url, reference, answerBy }) => ({
    subject: `${portal} has what you sent`,
    heading: 'We look at our decision again',
    body: [
      `We have what you wrote. Your reference is ${reference}.`,
      `Somebody who had nothing to do with the decision reads everything afresh. You hear from us by ${answerBy}.`,
    ],
    action: { label: 'Sign in to see it', url },
    why: `You get this because you asked us on ${portal} to look at a decision again.`,
  }),
})
