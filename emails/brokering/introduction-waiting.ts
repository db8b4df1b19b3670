import { z } from 'zod'
import { email } from '../email'
import { counted } from '#app/shared/counted'

/** To a provider, when somebody whom a job broker introduced still waits for an answer. */
export const introductionWaiting = email('introduction-waiting', {
  data: z.object({
    firstName: z.string(),
    title: z.string(),
    /** Working days since it was sent. */
    days: z.number(),
    portal: z.string(),
    url: z.string(),
  }),
  compose: ({ firstName, title, days, portal, url }) => ({
    subject: `${firstName} is waiting for your answer`,
    heading: `${firstName} is waiting for your answer`,
    body: [
      `A job broker introduced ${firstName} to you for ${title} ${counted(days, 'working day')} ago. You have not answered yet.`,
      'A “no” helps too: they and their job broker can look elsewhere. After 20 working days without an answer we tell them not to wait.',
    ],
    action: { label: 'Answer', url },
    why: `You get this because you look after applicants on ${portal}. We remind you after 5 and 10 working days.`,
  }),
})
