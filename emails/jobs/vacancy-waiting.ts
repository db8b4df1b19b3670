import { z } from 'zod'
import { email } from '../email'

const reasons = {
  first: 'Someone there reads the first advert of every employer. Later ones go live by themselves.',
  matches: 'Someone there has to read these sentences first. They are marked on its page.',
  edited: 'Your change has words that need a second look, so people cannot see the advert until it is approved again.',
}

/** To the person who sent a vacancy: it waits for a moderator. */
export const vacancyWaiting = email('vacancy-waiting', {
  data: z.object({
    title: z.string(),
    provider: z.string(),
    council: z.string(),
    /** first: the provider's first advert; matches: words that a moderator should see; edited: those came in an edit. */
    because: z.enum(['first', 'matches', 'edited']),
    /** What the rules found: why, and the sentences of the advert. */
    found: z.array(z.object({ why: z.string(), quotes: z.array(z.string()) })).default([]),
    url: z.string(),
  }),
  compose: ({ title, provider, council, because, found, url }) => ({
    subject: `“${title}” is waiting for ${council}`,
    heading: `“${title}” is waiting for ${council}`,
    body: [
      reasons[because],
      ...found.flatMap(({ why, quotes }) => [why, ...quotes.map((quote) => ({ quote }))]),
      'It usually takes less than a working day. We email you the answer.',
    ],
    action: { label: 'See your vacancy', url },
    why: `You sent this vacancy for ${provider}.`,
  }),
})
