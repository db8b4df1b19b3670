import { z } from 'zod'
import { email } from '../email'

/** To a candidate whose case is closed, because they left or a broker closed it. */
export const candidateLeft = email('candidate-left', {
  data: z.object({
    council: z.string(),
    portal: z.string(),
    /** Where they can register again. */
    url: z.string(),
  }),
  compose: ({ council, portal, url }) => ({
    subject: `Your registration with ${portal} has ended`,
    heading: 'Your registration has ended',
    body: [
      `The job brokers of ${council} no longer look for work for you, and suggest you to no one.`,
      'Applications that are with an employer already stay with them. You can withdraw those on your account.',
      'Thank you for thinking of care work. If you want to look again, register again: it takes a few minutes.',
    ],
    action: { label: 'Register again', url },
    why: `You get this because you were registered with ${portal}.`,
  }),
})
