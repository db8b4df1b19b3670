import { z } from 'zod'
import { email } from '../email'

/** To whoever sent the vacancy for review, when a moderator sends it back to draft with a reason. */
export const vacancySentBack = email('vacancy-sent-back', {
  data: z.object({ title: z.string(), provider: z.string(), council: z.string(), reason: z.string(), url: z.string() }),
  compose: ({ title, provider, council, reason, url }) => ({
    subject: `Please change “${title}”`,
    heading: `Please change “${title}”`,
    body: [
      `A moderator at ${council} has read your vacancy and needs something changed before people can see it:`,
      { quote: reason },
      'It is a draft again. Change it and publish it again: everything else is as you left it.',
    ],
    action: { label: 'Change the vacancy', url },
    why: `You get this because you look after vacancies of ${provider}.`,
  }),
})
