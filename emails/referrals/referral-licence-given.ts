import { z } from 'zod'
import { email } from '../email'

/** To a provider's owners: the council lets them run a referral programme. */
export const referralLicenceGiven = email('referral-licence-given', {
  data: z.object({
    provider: z.string(),
    council: z.string(),
    /** In words: "3 March 2026". */
    from: z.string(),
    until: z.string(),
    seats: z.number(),
    /** The council carries the cost of the points. */
    funded: z.boolean(),
    url: z.string(),
  }),
  compose: ({ provider, council, from, until, seats, funded, url }) => ({
    subject: `${provider} can run a referral programme`,
    heading: 'Your people can bring friends into care',
    body: [
      `${council} gives ${provider} a licence for a referral programme. Your people share your jobs, and earn points for friends who start and stay.`,
      {
        facts: [
          ['First day', from],
          ['Last day', until],
          ['People who can take part', String(seats)],
          ['Who pays for the points', funded ? council : provider],
        ],
      },
      'Nothing happens until you open the programme. You choose the points first.',
    ],
    action: { label: 'Look at the rules', url },
    why: `You are an owner of ${provider}.`,
  }),
})
