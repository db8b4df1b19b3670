import { z } from 'zod'
import { email } from '../email'

/** To administrators, when a second look at a decision found it wrong. Names nobody, and says nothing about what was found. */
export const reviewFoundWrong = email('review-found-wrong', {
  data: z.object({
    portal: z.string(),
    /** Where the figures are. */
    url: z.string(),
    reference: z.string(),
  }),
  compose: ({ portal, url, reference }) => ({
    subject: `A second look found something wrong: ${reference}`,
    heading: `A second look found something wrong: ${reference}`,
    body: [
      `The decision about ${reference} was looked at again by someone who had no part in it, and they do not agree with it.`,
      'Nothing has changed by that. Talk to the people who decide for this scheme about what should happen now.',
    ],
    action: { label: 'See how often this happens', url },
    why: `You get this because you are an administrator of ${portal}.`,
  }),
})
