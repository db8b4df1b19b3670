import { z } from 'zod'
import { email } from '../email'

/** To a provider, when somebody who was introduced to them is hired elsewhere. */
export const introductionSuperseded = email('introduction-superseded', {
  data: z.object({ firstName: z.string(), title: z.string(), portal: z.string(), url: z.string() }),
  compose: ({ firstName, title, portal, url }) => ({
    subject: `${firstName} has found work`,
    heading: `${firstName} has found other work`,
    body: [
      `${firstName}, whom the job broker introduced to you for ${title}, has been hired by another employer. Thank you for considering them.`,
      'You do not need to do anything. The job broker can look for someone else for you.',
    ],
    action: { label: 'See your applicants', url },
    why: `You get this because you look after applicants on ${portal}.`,
  }),
})
