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
    subject: `Something to look into: ${reference}`,
    heading: `Something to look into: ${reference}`,
    body: [
      `Something came up about ${reference}. Nothing is paid for it until someone has looked into it and recorded what they found.`,
    ],
    action: { label: 'Look into it', url },
    why: `You get this because you decide for ${portal}.`,
  }),
})
