import { z } from 'zod'
import { email } from '../email'

/** To someone who started work: their other applications are closed. */
export const applicationsClosedOnStart = email('applications-closed-on-start', {
  data: z.object({
    /** Of the jobs whose applications are closed. */
    titles: z.array(z.string()),
    portal: z.string(),
    url: z.string(),
  }),
  compose: ({ titles, portal, url }) => ({
    subject: 'You have started work, so your other applications are closed',
    heading: 'Well done on starting work',
    body: [
      'Your employer told us that you have started. We have closed your other applications, and the employers know:',
      { list: titles },
      'If you are looking for a second job, you can apply again whenever you like.',
    ],
    action: { label: 'See your applications', url },
    why: `You get this because you applied for these jobs on ${portal}.`,
  }),
})
