import { z } from 'zod'
import { email } from '../email'

/** To a candidate who asked for another person to look again at a match. */
export const matchReviewDecided = email('match-review-decided', {
  data: z.object({
    title: z.string(),
    /** Who looked again. */
    reviewer: z.string(),
    changed: z.boolean(),
    words: z.string(),
    portal: z.string(),
    url: z.string(),
  }),
  compose: ({ title, reviewer, changed, words, portal, url }) => ({
    subject: `We looked again: ${title}`,
    heading: changed ? 'We see it differently now' : 'The decision stands',
    body: [
      `You asked for another person to look again at this job: ${title}. ${reviewer} did, and wrote:`,
      { quote: words },
    ],
    action: { label: 'See the introduction', url },
    why: `You get this because you asked for a second look on ${portal}.`,
  }),
})
