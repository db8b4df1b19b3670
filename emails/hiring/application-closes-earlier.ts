import { z } from 'zod'
import { email } from '../email'

/** To someone with an application that is begun and not sent: the closing date was brought forward. */
export const applicationClosesEarlier = email('application-closes-earlier', {
  data: z.object({
    /** Of the vacancy. */
    title: z.string(),
    /** Null: a private person who employs a personal assistant. */
    provider: z.string().nullable(),
    /** "Thursday 30 April": what they were told. */
    was: z.string(),
    /** "Friday 3 April at 5pm" */
    closes: z.string(),
    /** The employer's reason. */
    words: z.string(),
    portal: z.string(),
    /** Opens the draft on any device; a secret. */
    url: z.string(),
  }),
  secret: true,
  compose: ({ title, provider, was, closes, words, portal, url }) => ({
    subject: `${title}: apply by ${closes}`,
    heading: `You have less time to apply: until ${closes}`,
    body: [
      `You started an application for ${title}${provider ? ` at ${provider}` : ''}. The employer has brought the closing date forward from ${was} to ${closes}.`,
      'This is the reason they gave:',
      { quote: words },
      'What you wrote is still saved. If you want the job, send your application before then.',
    ],
    action: { label: 'Continue your application', url },
    why: `You started an application on ${portal} and have not sent it yet.`,
  }),
})
