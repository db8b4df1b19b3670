import { z } from 'zod'
import { email } from '../email'

/** To somebody who registered for help with finding care work, or was registered by a broker. */
export const candidateRegistered = email('candidate-registered', {
  data: z.object({
    council: z.string(),
    portal: z.string(),
    /** Their page on their account. */
    url: z.string(),
    /** A job broker wrote it down for them, on the phone or in person. */
    byBroker: z.boolean(),
    /** They may be matched from now on; else something is missing still. */
    active: z.boolean(),
  }),
  compose: ({ council, portal, url, byBroker, active }) => ({
    subject: `You are registered with ${portal}`,
    heading: 'You are registered',
    body: [
      byBroker
        ? `A job broker of ${council} wrote down what you are looking for.`
        : `The job brokers of ${council} now know what you are looking for.`,
      {
        list: [
          active
            ? 'They look for jobs that fit you. A computer helps to rank them; a job broker looks at each one and decides.'
            : 'Before they look for work for you, something is missing still. Your page says what.',
          'When they find one, they ask you first. An employer hears who you are only after you said yes.',
          'You can see and change everything, pause or leave at any time.',
        ],
      },
    ],
    action: { label: 'See what we know', url },
    why: byBroker
      ? `You get this because a job broker registered you with ${portal}. If that is a mistake, tell them by answering this email.`
      : `You get this because you registered with ${portal}.`,
  }),
})
