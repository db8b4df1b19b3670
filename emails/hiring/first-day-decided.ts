import { z } from 'zod'
import { email } from '../email'

/** To a provider, when the council has looked at a first day that it said. */
export const firstDayDecided = email('first-day-decided', {
  data: z.object({
    name: z.string(),
    approved: z.boolean(),
    /** Both days in words; what stood is missing where they have not started by the record. */
    claimed: z.string(),
    stood: z.string().nullable(),
    words: z.string(),
    council: z.string(),
    portal: z.string(),
    url: z.string(),
  }),
  compose: ({ name, approved, claimed, stood, words, council, portal, url }) => ({
    subject: approved ? `First day confirmed: ${name}` : `First day not confirmed: ${name}`,
    heading: approved ? `${name} started on ${claimed}` : `The first day of ${name} is not confirmed`,
    body: [
      approved
        ? `You told us that ${name} started on ${claimed}. ${council} has checked it, and the record says so now.`
        : `You told us that ${name} started on ${claimed}. ${council} has not agreed.${stood ? ` The record still says ${stood}.` : ' No first day is recorded yet: please record the right one.'}`,
      ...(words ? [`${council} writes: “${words}”`] : []),
    ],
    action: { label: 'See the record', url },
    why: `You get this because you hired ${name} through ${portal}.`,
  }),
})
