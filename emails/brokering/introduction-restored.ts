import { z } from 'zod'
import { email } from '../email'

/** To a provider: somebody who had found other work is free again. */
export const introductionRestored = email('introduction-restored', {
  data: z.object({ firstName: z.string(), title: z.string(), portal: z.string(), url: z.string() }),
  compose: ({ firstName, title, portal, url }) => ({
    subject: `${firstName} is free again for ${title}`,
    heading: `${firstName} is free again`,
    body: [
      `${firstName}’s start with another employer fell through. Their application for ${title} is open again, where it stood before.`,
      'If you still have the job, please let them know soon.',
    ],
    action: { label: 'Read the application', url },
    why: `You get this because you look after applicants on ${portal}.`,
  }),
})
