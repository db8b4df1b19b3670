import { z } from 'zod'
import { email } from '../email'

/** To the broker, when an employer was reminded twice and still has not answered an introduction. */
export const introductionTask = email('introduction-task', {
  data: z.object({
    firstName: z.string(),
    title: z.string(),
    provider: z.string(),
    /** Working days since it was sent. */
    days: z.number(),
    portal: z.string(),
    url: z.string(),
  }),
  compose: ({ firstName, title, provider, days, portal, url }) => ({
    subject: `Please ring ${provider}: ${firstName} for ${title}`,
    heading: `Please ring ${provider}`,
    body: [
      `You introduced ${firstName} for ${title} ${days} working days ago. We reminded ${provider} twice, and there is no answer.`,
      'It is on your list for today. After 20 working days without an answer we tell the candidate not to wait.',
    ],
    action: { label: 'See the introduction', url },
    why: `You get this because you made this introduction on ${portal}.`,
  }),
})
