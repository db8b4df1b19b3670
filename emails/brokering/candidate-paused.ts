import { z } from 'zod'
import { email } from '../email'

/** To a candidate whom a job broker paused. Somebody who paused themselves saw it on the page. */
export const candidatePaused = email('candidate-paused', {
  data: z.object({
    council: z.string(),
    portal: z.string(),
    url: z.string(),
    /** "Tuesday 3 March"; null: until they say so. */
    until: z.string().nullable(),
  }),
  compose: ({ council, portal, url, until }) => ({
    subject: `Your registration with ${portal} is paused`,
    heading: 'Your registration is paused',
    body: [
      until
        ? `The job brokers of ${council} suggest no new jobs to you until ${until}. Then they look again.`
        : `The job brokers of ${council} suggest no new jobs to you for now.`,
      'You can start again at any time on your page.',
    ],
    action: { label: 'See your page', url },
    why: `You get this because you are registered with ${portal}.`,
  }),
})
