import { z } from 'zod'
import { email } from '../email'

/** To the applicant, when a decision that they know of is taken back to be made again. */
export const grantDecisionTakenBack = email('grant-decision-taken-back', {
  data: z.object({ portal: z.string(), url: z.string(), reference: z.string() }),
  compose: ({ portal, url, reference }) => ({
    subject: `A message from ${portal}`,
    heading: 'We are looking at it again',
    body: [
      `We have taken back our decision, since something in it was not right. Your reference is ${reference}.`,
      'We are sorry for this. Another decision follows, and we write to you again then. You do not need to do anything.',
    ],
    action: { label: 'Sign in to see it', url },
    why: `You get this because you sent us something on ${portal}.`,
  }),
})
