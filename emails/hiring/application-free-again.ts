import { z } from 'zod'
import { email } from '../email'

/** To the provider's contact address and everyone there who answers applicants: the job that closed it came to nothing. */
export const applicationFreeAgain = email('application-free-again', {
  data: z.object({ firstName: z.string(), title: z.string(), portal: z.string(), url: z.string() }),
  compose: ({ firstName, title, portal, url }) => ({
    subject: `${firstName} is available again`,
    heading: `${firstName} is available again`,
    body: [
      `We told you that ${firstName} had started another job. That turned out not to be so, and their application to you for ${title} is open again, where it stood before.`,
      'If you are still looking for someone, please answer them.',
    ],
    action: { label: 'See the application', url },
    why: `You get this because you look after applicants on ${portal}.`,
  }),
})
