import { z } from 'zod'
import { email } from '../email'

/** To the applicant, when something changed that has no message of its own. Neutral: what it is stays behind the sign-in. */
export const grantNews = email('grant-news', {
  data: z.object({ portal: z.string(), url: z.string(), reference: z.string() }),
  compose: ({ portal, url, reference }) => ({
    subject: `A message from ${portal}`,
    heading: 'There is news for you',
    body: [`Something has changed about what you sent us. Your reference is ${reference}.`, 'Sign in to read it.'],
    action: { label: 'Sign in to read it', url },
    why: `You get this because you sent us something on ${portal}.`,
  }),
})
