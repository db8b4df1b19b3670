import { defineEmail } from '../email'

type Data = { provider: string; portal: string; url: string; again: boolean }

/** To the council's moderators: an organisation waits to be verified. */
export const registrationToCheck = defineEmail<Data>('registration-to-check', ({ provider, portal, url, again }) => ({
  subject: `${provider} is waiting to be verified`,
  heading: again ? `${provider} corrected its registration` : `${provider} has registered`,
  body: [
    again
      ? 'It was refused before; the organisation has put its details right and asks you to look again.'
      : 'Check that it is a real employer in care before it can publish vacancies. It was told to expect an answer within two working days.',
  ],
  action: { label: 'Check the registration', url },
  why: `You are a moderator of ${portal}.`,
}))
