import { z } from 'zod'
import { email } from '../email'

/** To a provider's owners, when the council has verified it. */
export const providerVerified = email('provider-verified', {
  data: z.object({ provider: z.string(), council: z.string(), url: z.string() }),
  compose: ({ provider, council, url }) => ({
    subject: `${provider} is verified`,
    heading: `${provider} is verified`,
    body: [
      `${council} has checked your registration. You can publish vacancies now.`,
      'Your first vacancy is read by a moderator before it goes live, usually within a working day. Drafts you have written are where you left them.',
    ],
    action: { label: 'Write a vacancy', url },
    why: `You get this because you registered ${provider} with ${council}.`,
  }),
})
