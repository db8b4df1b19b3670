import { z } from 'zod'
import { email } from '../email'

/** To the council's moderators: an organisation waits to be verified. */
export const registrationToCheck = email('registration-to-check', {
  data: z.object({ provider: z.string(), portal: z.string(), url: z.string(), again: z.boolean() }),
  compose: ({ provider, portal, url, again }) => ({
    subject: `${provider} is waiting to be verified`,
    heading: again ? `${provider} corrected its registration` : `${provider} has registered`,
    body: [
      again
        ? 'It was refused before; the organisation has put its details right and asks you to look again.'
        : 'Check that it is a real employer in care before it can publish vacancies. It was told to expect an answer within two working days.',
    ],
    action: { label: 'Check the registration', url },
    why: `You are a moderator of ${portal}.`,
  }),
})
