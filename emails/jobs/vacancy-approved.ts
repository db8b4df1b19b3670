import { z } from 'zod'
import { email } from '../email'

/** To whoever sent the vacancy for review, when a moderator has approved it. */
export const vacancyApproved = email('vacancy-approved', {
  data: z.object({
    title: z.string(),
    provider: z.string(),
    council: z.string(),
    /** "Tuesday 3 March, 9am" where it is still to come; null: people can find it now. */
    liveFrom: z.string().nullable(),
    url: z.string(),
  }),
  compose: ({ title, provider, council, liveFrom, url }) => ({
    subject: liveFrom ? `“${title}” is approved` : `“${title}” is live`,
    heading: liveFrom ? `“${title}” is approved` : `“${title}” is live`,
    body: [
      liveFrom
        ? `A moderator at ${council} has read your vacancy. It goes live by itself on ${liveFrom}.`
        : `A moderator at ${council} has read your vacancy. People can find it and apply now.`,
      'We email you when someone applies. A quick answer wins people: most choose the employer who replies first.',
    ],
    action: { label: 'See the vacancy', url },
    why: `You get this because you look after vacancies of ${provider}.`,
  }),
})
