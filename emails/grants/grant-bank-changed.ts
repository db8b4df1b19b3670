import { z } from 'zod'
import { email } from '../email'

/** To the applicant, when other bank details were given: so that they notice if it was not them. */
export const grantBankChanged = email('grant-bank-changed', {
  data: z.object({
    portal: z.string(),
    url: z.string(),
    reference: z.string(),
    /** "01865 000000 or care@council.example". */
    contact: z.string(),
  }),
  compose: ({ portal, url, reference, contact }) => ({
    subject: `A message from ${portal}`,
    heading: 'Your bank details were changed',
    body: [
      `Somebody signed in to your account gave us other bank details. Your reference is ${reference}.`,
      `If it was you, there is nothing to do. If it was not, tell us at once: ${contact}.`,
    ],
    action: { label: 'Sign in to see it', url },
    why: `You get this because you sent us something on ${portal}.`,
  }),
})
