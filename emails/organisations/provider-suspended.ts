import { z } from 'zod'
import { email } from '../email'

/** To a provider's owners, when the council has suspended it: what is hidden, why, and whom to talk to. */
export const providerSuspended = email('provider-suspended', {
  data: z.object({
    provider: z.string(),
    council: z.string(),
    reason: z.string(),
    contact: z.string(),
    url: z.string(),
  }),
  compose: ({ provider, council, reason, contact, url }) => ({
    subject: `${provider} is suspended`,
    heading: `${provider} is suspended`,
    body: [
      `${council} has suspended ${provider} on this portal. This is the reason:`,
      { quote: reason },
      'Your vacancies are hidden, so nobody new can find them or apply. You can still answer the people who have applied.',
      `To talk about it, write to ${contact}.`,
    ],
    action: { label: 'Open your workspace', url },
    why: `You get this because you look after ${provider} on the portal of ${council}.`,
  }),
})
