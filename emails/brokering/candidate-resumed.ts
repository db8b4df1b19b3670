import { z } from 'zod'
import { email } from '../email'

/** To a candidate whose pause is over. */
export const candidateResumed = email('candidate-resumed', {
  data: z.object({ council: z.string(), portal: z.string(), url: z.string() }),
  compose: ({ council, portal, url }) => ({
    subject: `Your pause with ${portal} is over`,
    heading: 'Your pause is over',
    body: [
      `The job brokers of ${council} look for jobs that fit you again.`,
      'Has anything changed: your times, your hours, how far you would travel? Change it on your page. There you can also pause again, or leave.',
    ],
    action: { label: 'See what we know', url },
    why: `You get this because you are registered with ${portal}.`,
  }),
})
