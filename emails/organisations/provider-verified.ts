import { defineEmail } from '../email'

type Data = { provider: string; council: string; url: string }

/** To a provider's owners, when the council has verified it. */
export const providerVerified = defineEmail<Data>('provider-verified', ({ provider, council, url }) => ({
  subject: `${provider} is verified`,
  heading: `${provider} is verified`,
  body: [
    `${council} has checked your registration. You can publish vacancies now.`,
    'Your first vacancy is read by a moderator before it goes live, usually within a working day. Drafts you have written are where you left them.',
  ],
  action: { label: 'Write a vacancy', url },
  why: `You get this because you registered ${provider} with ${council}.`,
}))
