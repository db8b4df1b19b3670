import { z } from 'zod'
import { email } from '../email'

/** To the council's appeals officers. Names nobody. */
export const grantAppealToReview = email('grant-appeal-to-review', {
  data: z.object({
    portal: z.string(),
    /** Where it is read and decided. */
    url: z.string(),
    reference: z.string(),
    /** "Tuesday 10 March": by when it is to be answered. */
    answerBy: z.string(),
  }),
  compose: ({ portal, url, reference, answerBy }) => ({
    subject: `A case is waiting for your review (${reference})`,
    heading: 'A case is waiting for your review',
    body: [
      `Somebody asked for a decision to be looked at again: ${reference}.`,
      `They were told that they hear from us by ${answerBy}.`,
    ],
    action: { label: 'Read it', url },
    why: `You get this because you look at decisions again for ${portal}.`,
  }),
})
