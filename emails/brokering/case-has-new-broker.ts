import { z } from 'zod'
import { email } from '../email'

/** To a candidate, when another job broker looks after them from now on. */
export const caseHasNewBroker = email('case-has-new-broker', {
  data: z.object({
    broker: z.string(),
    /** The broker's own address. */
    address: z.string(),
    council: z.string(),
    portal: z.string(),
    url: z.string(),
  }),
  compose: ({ broker, address, council, portal, url }) => ({
    subject: `${broker} is your job broker now`,
    heading: `${broker} is your job broker now`,
    body: [
      `${broker} at ${council} looks after you from now on. Everything that you told us stays as it is, and you need not do anything.`,
      `To reach them, write to ${address}.`,
    ],
    action: { label: 'See your matching', url },
    why: `You get this because you are registered with the job brokers on ${portal}.`,
  }),
})
