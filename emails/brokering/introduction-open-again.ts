import { z } from 'zod'
import { email } from '../email'

/** To a candidate whose start fell through: an introduction that was set aside goes on. */
export const introductionOpenAgain = email('introduction-open-again', {
  data: z.object({
    employer: z.string().nullable(),
    title: z.string(),
    broker: z.string(),
    portal: z.string(),
    url: z.string(),
  }),
  compose: ({ employer, title, broker, portal, url }) => ({
    subject: `Your introduction for ${title} is open again`,
    heading: 'Your introduction is open again',
    body: [
      `${broker} has brought your introduction back: ${title}${employer ? ` at ${employer}` : ''}. The employer knows that you are free again.`,
      'If you no longer want this job, you can withdraw in your account.',
    ],
    action: { label: 'See where it stands', url },
    why: `You get this because you agreed to this introduction on ${portal}.`,
  }),
})
