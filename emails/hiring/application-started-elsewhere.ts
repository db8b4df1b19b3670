import { z } from 'zod'
import { email } from '../email'

/** To the provider's contact address and everyone there who answers applicants: someone started work with another employer. */
export const applicationStartedElsewhere = email('application-started-elsewhere', {
  data: z.object({ firstName: z.string(), title: z.string(), portal: z.string(), url: z.string() }),
  compose: ({ firstName, title, portal, url }) => ({
    subject: `${firstName} has started another job`,
    heading: `${firstName} has started another job`,
    body: [
      `${firstName} applied to you for ${title} and has now started work with another employer, so their application is closed.`,
      'You do not need to do anything.',
    ],
    action: { label: 'See your applicants', url },
    why: `You get this because you look after applicants on ${portal}.`,
  }),
})
