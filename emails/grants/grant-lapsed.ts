import { z } from 'zod'
import { email } from '../email'

/** To the applicant, when a question stayed without an answer to its last day. */
export const grantLapsed = email('grant-lapsed', {
  data: z.object({ portal: z.string(), url: z.string(), reference: z.string() }),
  compose: ({ portal, url, reference }) => ({
    subject: `A message from ${portal}`,
    heading: 'We have stopped for now',
    body: [
      `We asked you a question and heard nothing, so we have stopped. Your reference is ${reference}.`,
      'It is not too late. Answer the question and we carry on where we left off.',
    ],
    action: { label: 'Sign in to answer', url },
    why: `You get this because you sent us something on ${portal}.`,
  }),
})
