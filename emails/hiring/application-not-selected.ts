import { z } from 'zod'
import { email } from '../email'

/** To the candidate, when the provider decides for others. The provider saw exactly this before it was sent. */
export const applicationNotSelected = email('application-not-selected', {
  data: z.object({
    /** Null where the employer's name is not public. */
    employer: z.string().nullable(),
    title: z.string(),
    portal: z.string(),
    /** The search for other jobs. */
    url: z.string(),
    /** What the provider wrote. */
    words: z.string(),
  }),
  compose: ({ employer, title, portal, url, words }) => ({
    subject: employer ? `Your application to ${employer}: not this time` : `Your application: not this time (${title})`,
    heading: 'Not this time',
    body: [
      `This is about your application for this job: ${title}. ${employer ?? 'The employer'} wrote:`,
      { quote: words },
      'It is one answer to one job. Other employers near you are looking for people now.',
    ],
    action: { label: 'See other jobs near you', url },
    why: `You get this because you applied for this job on ${portal}.`,
  }),
})
