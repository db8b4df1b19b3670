import { z } from 'zod'
import { email } from '../email'

/** To whoever sent the vacancy, when a moderator has taken it down for good. */
export const vacancyTakenDown = email('vacancy-taken-down', {
  data: z.object({
    title: z.string(),
    provider: z.string(),
    council: z.string(),
    reason: z.string(),
    contact: z.string(),
    url: z.string(),
  }),
  compose: ({ title, provider, council, reason, contact, url }) => ({
    subject: `“${title}” was taken down`,
    heading: `“${title}” was taken down`,
    body: [
      `A moderator at ${council} has taken your vacancy down. No one can find it or apply any longer. This is the reason:`,
      { quote: reason },
      'People who have applied already are still in your list. They are waiting for your answer.',
      `If you think this is a mistake, write to ${contact}.`,
    ],
    action: { label: 'See the vacancy', url },
    why: `You get this because you look after vacancies of ${provider}.`,
  }),
})
