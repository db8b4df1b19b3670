import { z } from 'zod'
import { email } from '../email'

/** To the owners, and whoever looks after the vacancy: it is hidden soon unless somebody confirms it. */
export const vacancyToConfirm = email('vacancy-to-confirm', {
  data: z.object({
    title: z.string(),
    provider: z.string(),
    /** "Tuesday 3 March" */
    hiddenOn: z.string(),
    url: z.string(),
  }),
  compose: ({ title, provider, hiddenOn, url }) => ({
    subject: `Is “${title}” still open?`,
    heading: `Is “${title}” still open?`,
    body: [
      `No one has confirmed this advert for almost 90 days. If the job is still open, say so on its page: one press keeps it up. Otherwise we hide it on ${hiddenOn}, so that people do not apply for jobs that are gone.`,
      'If the job is filled, please close the advert and answer everyone who applied.',
    ],
    action: { label: 'Keep it up', url },
    why: `You get this because you look after vacancies of ${provider}.`,
  }),
})
