import { z } from 'zod'
import { email } from '../email'

/** To the person who published a vacancy that needed no review. */
export const vacancyPublished = email('vacancy-published', {
  data: z.object({
    title: z.string(),
    provider: z.string(),
    /** "Tuesday 3 March at 9am"; null: it is live already. */
    liveFrom: z.string().nullable(),
    /** "Tuesday 31 March" */
    closes: z.string(),
    url: z.string(),
  }),
  compose: ({ title, provider, liveFrom, closes, url }) => ({
    subject: liveFrom ? `“${title}” goes live on ${liveFrom}` : `“${title}” is live`,
    heading: liveFrom ? `“${title}” goes live on ${liveFrom}` : `“${title}” is live`,
    body: [
      liveFrom
        ? `You need do nothing more. People can find it from then on, until ${closes}.`
        : `People can find it and apply until ${closes}. We email you when someone does.`,
      'A quick answer helps: people often write to several employers at once.',
    ],
    action: { label: 'See your vacancy', url },
    why: `You published this vacancy for ${provider}.`,
  }),
})
