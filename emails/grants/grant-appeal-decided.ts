import { z } from 'zod'
import { email } from '../email'

/** To the applicant, when their appeal is decided either way: what the answer is stays behind the sign-in. */
export const grantAppealDecided = email('grant-appeal-decided', {
  data: z.object({
    portal: z.string(),
    url: z.string(),
    reference: z.string(),
    /** "01865 000000 or care@council.example". */
    contact: z.string(),
  }),
  compose: ({ portal, url, reference, contact }) => ({
    subject: `A message from ${portal}`,
    heading: 'We have looked at our decision again',
    body: [
      `You asked us to look again, and we have. Your reference is ${reference}.`,
      `Sign in to read the answer and what happens next. If something is not clear, ask us: ${contact}.`,
    ],
    action: { label: 'Sign in to read it', url },
    why: `You get this because you asked us on ${portal} to look at a decision again.`,
  }),
})
