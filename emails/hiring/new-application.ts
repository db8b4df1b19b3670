import { z } from 'zod'
import { email } from '../email'

/** To the provider's contact address and everybody there who answers applicants. */
export const newApplication = email('new-application', {
  data: z.object({
    /** Nothing else about the person goes into an email. */
    firstName: z.string(),
    title: z.string(),
    portal: z.string(),
    /** The application in the provider's workspace. */
    url: z.string(),
    /** The application was on hold since nobody reached the other, and the person says that they still want the job. */
    again: z.boolean(),
  }),
  compose: ({ firstName, title, portal, url, again }) => ({
    subject: again ? `${firstName} is still interested in ${title}` : `${firstName} applied for ${title}`,
    heading: again ? `${firstName} is still interested` : 'You have a new applicant',
    body: [
      again
        ? `${firstName} applied for ${title}, and the application was on hold because you had not reached each other. They would still like the job, so it is open again.`
        : `${firstName} applied for ${title}.`,
      'People who hear back within three days are more likely to come to an interview.',
    ],
    action: { label: 'Read the application', url },
    why: `You get this because you look after applicants on ${portal}.`,
  }),
})
