import { z } from 'zod'
import { email } from '../email'

/** To a candidate for whom a job broker starts to look, or looks again. The end of a pause has a mail of its own. */
export const candidateActive = email('candidate-active', {
  data: z.object({ council: z.string(), portal: z.string(), url: z.string() }),
  compose: ({ council, portal, url }) => ({
    subject: `We are looking for work for you: ${portal}`,
    heading: 'We are looking for work for you',
    body: [
      `The job brokers of ${council} look for jobs that fit what you told them. A computer helps to rank them; a job broker looks at each one and decides.`,
      'When they find one, they ask you first. An employer hears who you are only after you said yes.',
    ],
    action: { label: 'See what we know', url },
    why: `You get this because you are registered with ${portal}.`,
  }),
})
