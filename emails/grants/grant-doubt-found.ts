import { z } from 'zod'
import { email } from '../email'

/** To approvers, about an award that was promised. Names nobody, and says nothing about what was found. */
export const grantDoubtFound = email('grant-doubt-found', {
  data: z.object({
    portal: z.string(),
    /** Where it is looked into. */
    url: z.string(),
    reference: z.string(),
  }),
  compose: ({ portal, url, reference }) => ({
    subject: `Something to look into before we pay (${reference})`,
    heading: 'Something to look into before we pay',
    body: [
      `An award that was approved cannot be paid for now: something came up about ${reference}.`,
      'Look into it and write down what you found out. It stays out of every payment run until then.',
    ],
    action: { label: 'Look into it', url },
    why: `You get this because you approve grants for ${portal}.`,
  }),
})
