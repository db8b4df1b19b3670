import { z } from 'zod'
import { email } from '../email'

/** To the council's contact address, when somebody has reported an advert. */
export const vacancyReported = email('vacancy-reported', {
  /** What was written, and by whom, stays in the portal. */
  data: z.object({ reference: z.string(), title: z.string(), reason: z.string(), portal: z.string(), url: z.string() }),
  compose: ({ reference, title, reason, portal, url }) => ({
    subject: `Someone reported the vacancy ${reference}`,
    heading: `Someone reported “${title}”`,
    body: [
      {
        facts: [
          ['Vacancy', `${title} (${reference})`],
          ['What they chose', reason],
        ],
      },
      'What they wrote is in the portal. The advert stays up until a moderator decides.',
    ],
    action: { label: 'Look into it', url },
    why: `You get this because this is the contact address of ${portal}.`,
  }),
})
