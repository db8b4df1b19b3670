import { z } from 'zod'
import { email } from '../email'

/** To a candidate whose in-work support is over. */
export const inWorkSupportEnded = email('in-work-support-ended', {
  data: z.object({
    council: z.string(),
    portal: z.string(),
    /** Where they can register again. */
    url: z.string(),
  }),
  compose: ({ council, portal, url }) => ({
    subject: `Your first months at work: ${portal}`,
    heading: 'Your first months are done',
    body: [
      `You have been at work for about half a year. The job brokers of ${council} close your registration now and will not call again unless you ask.`,
      'If you ever look for another job in care, register again: it takes a few minutes.',
    ],
    action: { label: 'Register again', url },
    why: `You get this because you were registered with ${portal}.`,
  }),
})
