import { z } from 'zod'
import { email } from '../email'

const reasons = {
  first: 'Somebody there reads the first advert of every employer. Later ones go live by themselves.',
  matches: 'Some words in it need a second look. You can see which on its page.',
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
    url: z.string(),
  }),
  compose: ({ title, provider, council, because, url }) => ({
    subject: `“${title}” is waiting for ${council}`,
    heading: `“${title}” is waiting for ${council}`,
    body: [reasons[because], 'It usually takes less than a working day. We email you the answer.'],
    action: { label: 'See your vacancy', url },
    why: `You sent this vacancy for ${provider}.`,
  }),
})
