import { z } from 'zod'
import { email } from '../email'

/** To the provider's contact address and everybody there who answers applicants: somebody said yes to their offer. */
export const applicationAccepted = email('application-accepted', {
  data: z.object({ firstName: z.string(), title: z.string(), portal: z.string(), url: z.string() }),
  compose: ({ firstName, title, portal, url }) => ({
    subject: `${firstName} has accepted your offer for ${title}`,
    heading: `${firstName} has accepted your offer`,
    body: [
      `${firstName} would like to take the job: ${title}.`,
      'Finish the checks, agree the first day with them, then record that you hired them.',
    ],
    action: { label: 'See their application', url },
    why: `You get this because you look after applicants on ${portal}.`,
  }),
})
