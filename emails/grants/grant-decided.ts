import { z } from 'zod'
import { email } from '../email'

/** To the applicant, once the decision may be known. The mail is the same for every decision: what it is stays behind the sign-in. */
export const grantDecided = email('grant-decided', {
  data: z.object({
    portal: z.string(),
    /** The decision and its letter, on the person's account. */
    url: z.string(),
    reference: z.string(),
    /** "01865 000000 or care@council.example". */
    contact: z.string(),
  }),
  compose: ({ portal, url, reference, contact }) => ({
    subject: `A message from ${portal}`,
    heading: 'We have decided',
    body: [
      `We have made a decision on what you sent us. Your reference is ${reference}.`,
      'Sign in to read it, and what you can do if you think that it is wrong. You can keep it as a letter (PDF).',
      `If something is not clear, ask us: ${contact}.`,
    ],
    action: { label: 'Sign in to read it', url },
    why: `You get this because you sent us something on ${portal}.`,
  }),
})
