import { z } from 'zod'
import { email } from '../email'

/** To a provider's owners, when the council did not accept the registration. The reason is in the moderator's words. */
export const providerRefused = email('provider-refused', {
  data: z.object({ provider: z.string(), council: z.string(), reason: z.string(), url: z.string() }),
  compose: ({ provider, council, reason, url }) => ({
    subject: `We could not accept the registration of ${provider}`,
    heading: `We could not accept the registration of ${provider}`,
    body: [
      `${council} has looked at your registration and could not accept it as it is. This is the reason:`,
      { quote: reason },
      'You can put it right and apply again. Nothing you wrote is lost.',
    ],
    action: { label: 'Correct and apply again', url },
    why: `You get this because you registered ${provider} with ${council}.`,
  }),
})
