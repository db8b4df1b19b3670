import { z } from 'zod'
import { email } from '../email'

/** To the owners, and whoever looks after the vacancy: its pay is under a legal minimum that comes. */
export const payBelowComingFloor = email('pay-below-coming-floor', {
  data: z.object({
    title: z.string(),
    provider: z.string(),
    /** "£12.50 an hour will be below the National Living Wage, which rises to …" */
    sentence: z.string(),
    /** "1 April 2027" */
    on: z.string(),
    url: z.string(),
  }),
  compose: ({ title, provider, sentence, on, url }) => ({
    subject: `Raise the pay of “${title}” before ${on}`,
    heading: `Raise the pay of “${title}” before ${on}`,
    body: [
      sentence,
      `Please change the pay in the advert before then. If it is still too low on ${on}, the advert is taken off the portal and becomes a draft; you can publish it again as soon as the pay is right.`,
      'The people who have applied stay in your list.',
    ],
    action: { label: 'Change the pay', url },
    why: `You get this because you look after vacancies of ${provider}.`,
  }),
})
