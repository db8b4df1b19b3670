import { z } from 'zod'
import { email } from '../email'

/** To the owners, and whoever looks after the vacancy: it was unpublished, because its pay is under the legal minimum. */
export const payBelowFloor = email('pay-below-floor', {
  data: z.object({
    title: z.string(),
    provider: z.string(),
    /** "£12.50 an hour is below the National Living Wage, …" */
    sentence: z.string(),
    url: z.string(),
  }),
  compose: ({ title, provider, sentence, url }) => ({
    subject: `“${title}” is no longer shown: the pay is below the legal minimum`,
    heading: `“${title}” is no longer shown`,
    body: [
      sentence,
      'An advert must not offer less than the law asks for, so it is a draft again. Nothing else has changed. Raise the pay and publish it, and people can find it again.',
      'The people who have applied stay in your list. They are waiting for your answer.',
    ],
    action: { label: 'Change the pay', url },
    why: `You get this because you look after vacancies of ${provider}.`,
  }),
})
