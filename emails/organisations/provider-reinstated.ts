import { z } from 'zod'
import { email } from '../email'

/** To a provider's owners, when a suspension ends. */
export const providerReinstated = email('provider-reinstated', {
  data: z.object({ provider: z.string(), council: z.string(), url: z.string() }),
  compose: ({ provider, council, url }) => ({
    subject: `${provider} is no longer suspended`,
    heading: `${provider} is no longer suspended`,
    body: [
      `${council} has ended the suspension of ${provider}. Vacancies that have not passed their closing date can be found again from now on.`,
      'Look through them, and close what is filled.',
    ],
    action: { label: 'See your vacancies', url },
    why: `You get this because you look after ${provider} on the portal of ${council}.`,
  }),
})
