import { z } from 'zod'
import { email } from '../email'

/** To a candidate, when an introduction they knew of ends before anything was passed on. */
export const introductionClosed = email('introduction-closed', {
  data: z.object({
    employer: z.string().nullable(),
    title: z.string(),
    /** Completes "We did not pass your details on, because …". */
    because: z.string(),
    portal: z.string(),
    url: z.string(),
  }),
  compose: ({ employer, title, because, portal, url }) => ({
    subject: `Your introduction for ${title} has ended`,
    heading: 'This introduction has ended',
    body: [
      `This is about ${title}${employer ? ` at ${employer}` : ''}. We did not pass your details on, because ${because}.`,
      'There is nothing you need to do. Your job broker will keep looking if you want them to.',
    ],
    action: { label: 'See your introductions', url },
    why: `You get this because a job broker on ${portal} had asked you about this job.`,
  }),
})
