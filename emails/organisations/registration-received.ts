import { z } from 'zod'
import { email } from '../email'

/** To the person who registered an organisation, or put a refused registration right. */
export const registrationReceived = email('registration-received', {
  data: z.object({ provider: z.string(), council: z.string(), url: z.string(), again: z.boolean() }),
  compose: ({ provider, council, url, again }) => ({
    subject: `We received the registration of ${provider}`,
    heading: again ? 'Your registration is back with us' : 'Your registration is with us',
    body: [
      `${council} checks that ${provider} is who it says it is, usually within two working days. We email you the answer.`,
      'Meanwhile you can write your first vacancy and keep it as a draft, so that it is ready to publish.',
    ],
    action: { label: 'Write your first vacancy', url },
    why: `You registered ${provider} with this address.`,
  }),
})
