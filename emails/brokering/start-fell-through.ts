import { z } from 'zod'
import { email } from '../email'

/** To the broker of a candidate whose start fell through. */
export const startFellThrough = email('start-fell-through', {
  data: z.object({
    firstName: z.string(),
    provider: z.string(),
    restorable: z.number(),
    portal: z.string(),
    url: z.string(),
  }),
  compose: ({ firstName, provider, restorable, portal, url }) => ({
    subject: `${firstName}’s start fell through`,
    heading: `${firstName} did not start`,
    body: [
      `${provider} says that ${firstName} did not start. The case is active again.`,
      restorable === 0
        ? 'There is no other introduction to bring back.'
        : `${restorable === 1 ? 'One introduction' : `${restorable} introductions`} that the job had set aside can be brought back.`,
    ],
    action: { label: 'See the candidate', url },
    why: `You get this because you look after this candidate on ${portal}.`,
  }),
})
