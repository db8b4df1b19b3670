import { z } from 'zod'
import { email } from '../email'

/** To the address given on the first screen of an application: the way back to it. Once for each draft and address. */
export const applicationSaved = email('application-saved', {
  data: z.object({
    /** Of the vacancy. */
    title: z.string(),
    provider: z.string(),
    portal: z.string(),
    /** Opens the draft on any device; a secret. */
    url: z.string(),
    /** "Thursday 2 April". */
    keptUntil: z.string(),
  }),
  secret: true,
  compose: ({ title, provider, portal, url, keptUntil }) => ({
    subject: `Your application for ${title} is saved`,
    heading: 'We saved your application',
    body: [
      `You started an application for ${title} at ${provider}. It is not sent yet.`,
      `You can continue now, or later on any phone or computer with this link. We keep what you wrote until ${keptUntil}. If you change something, we keep it for 30 days from then.`,
      'Anyone who has this link can read what you wrote, so keep it to yourself.',
    ],
    action: { label: 'Continue your application', url },
    why: `Someone typed this address in an application on ${portal}. If it was not you, you can ignore this email: nothing is sent to the employer.`,
  }),
})
