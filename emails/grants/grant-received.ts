import { z } from 'zod'
import { email } from '../email'

/** To whoever sent us an application. Neutral: somebody else may read the mail. */
export const grantReceived = email('grant-received', {
  data: z.object({
    portal: z.string(),
    /** What they sent, on their account. */
    url: z.string(),
    reference: z.string(),
    /** "Tuesday 10 March": by when it is decided. */
    decideBy: z.string(),
  }),
  compose: ({ portal, url, reference, decideBy }) => ({
    subject: `${portal} has what you sent`,
    heading: 'We have what you sent us',
    body: [
      `Thank you. Your reference is ${reference}.`,
      {
        list: [
          'One person checks it and another decides. They may ask you a question first.',
          `You hear from us by ${decideBy}. If we have to wait for an answer from you, it takes as much longer.`,
          'You can see where it stands, and add to it, on your account at any time.',
        ],
      },
    ],
    action: { label: 'Sign in to see it', url },
    why: `You get this because you sent us something on ${portal}.`,
  }),
})
