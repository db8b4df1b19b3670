import { z } from 'zod'
import { email } from '../email'

/** To a referrer whom a manager thanks. */
export const thankYou = email('thank-you', {
  data: z.object({ from: z.string(), provider: z.string(), words: z.string(), url: z.string() }),
  compose: ({ from, provider, words, url }) => ({
    subject: `A thank-you from ${from}`,
    heading: `${from} says thank you`,
    body: [`${from} at ${provider} wrote to you:`, { quote: words }],
    action: { label: 'See your friends and points', url },
    why: `You tell friends about jobs at ${provider}, and your manager wanted to thank you.`,
  }),
})
