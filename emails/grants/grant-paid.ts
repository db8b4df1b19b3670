import { z } from 'zod'
import { email } from '../email'

/** To the applicant, when the bank has confirmed a payment. */
export const grantPaid = email('grant-paid', {
  data: z.object({ portal: z.string(), url: z.string(), reference: z.string() }),
  compose: ({ portal, url, reference }) => ({
    subject: `A message from ${portal}`,
    heading: 'We have paid you',
    body: [
      `A payment from us has gone into the bank account you gave us. Your reference is ${reference}.`,
      'If you do not see it there within two working days, tell us.',
    ],
    action: { label: 'Sign in to see it', url },
    why: `You get this because you sent us something on ${portal}.`,
  }),
})
