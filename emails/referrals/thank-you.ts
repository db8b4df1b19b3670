import { defineEmail } from '../email'

type Data = { from: string; provider: string; words: string; url: string }

/** To a referrer whom a manager thanks. */
export const thankYou = defineEmail<Data>('thank-you', ({ from, provider, words, url }) => ({
  subject: `A thank-you from ${from}`,
  heading: `${from} says thank you`,
  body: [`${from} at ${provider} wrote to you:`, { quote: words }],
  action: { label: 'See your friends and points', url },
  why: `You tell friends about jobs at ${provider}, and your manager wanted to thank you.`,
}))
