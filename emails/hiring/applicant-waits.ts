import { z } from 'zod'
import { email } from '../email'
import { counted } from '#app/shared/counted'

/** To the provider's contact address and everybody there who answers applicants: somebody has had no answer for a week or two. */
export const applicantWaits = email('applicant-waits', {
  data: z.object({
    firstName: z.string(),
    title: z.string(),
    /** How long they have been waiting. */
    days: z.number().int(),
    /** "Tuesday 14 April": when we tell them that no answer came. */
    closesOn: z.string(),
    portal: z.string(),
    url: z.string(),
  }),
  compose: ({ firstName, title, days, closesOn, portal, url }) => ({
    subject: `${firstName} is still waiting to hear about ${title}`,
    heading: `${firstName} has been waiting for ${counted(days, 'day')}`,
    body: [
      `${firstName} applied for ${title}, and you have not answered yet. A short answer is enough, and a “no” is kinder than silence.`,
      `If there is no answer by ${closesOn}, we put the application on hold and tell ${firstName} that none came.`,
    ],
    action: { label: 'Answer now', url },
    why: `You get this because you look after applicants on ${portal}.`,
  }),
})
