import { z } from 'zod'
import { email } from '../email'

/** To the applicant, when their application was withdrawn: by them, or by staff whom they asked to. */
export const grantWithdrawn = email('grant-withdrawn', {
  data: z.object({ portal: z.string(), url: z.string(), reference: z.string() }),
  compose: ({ portal, url, reference }) => ({
    subject: `A message from ${portal}`,
    heading: 'It is withdrawn, as you asked',
    body: [
      `We have stopped working on what you sent us. Your reference is ${reference}.`,
      'You can start again whenever you like. If you did not ask for this, tell us.',
    ],
    action: { label: 'Sign in to see it', url },
    why: `You get this because you sent us something on ${portal}.`,
  }),
})
