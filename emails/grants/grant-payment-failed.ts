import { z } from 'zod'
import { email } from '../email'

/** To the applicant, when the bank could not pay. */
export const grantPaymentFailed = email('grant-payment-failed', {
  data: z.object({
    portal: z.string(),
    /** Where other bank details can be given. */
    url: z.string(),
    reference: z.string(),
  }),
  compose: ({ portal, url, reference }) => ({
    subject: `${portal} needs something from you`,
    heading: 'The bank could not pay you',
    body: [
      `We tried to pay you, and the bank sent the money back. Your reference is ${reference}. Nothing is lost: what we promised stays promised.`,
      'Please sign in and check your bank details. Once they are right, we pay with the next payments.',
      'We never ask for bank details by email or phone.',
    ],
    action: { label: 'Sign in to check them', url },
    why: `You get this because you sent us something on ${portal}.`,
  }),
})
