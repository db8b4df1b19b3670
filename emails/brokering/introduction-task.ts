import { z } from 'zod'
import { email } from '../email'
import { counted } from '#app/shared/counted'

/** To the broker, when an employer still has not answered an introduction. */
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
    subject: `Please call ${provider}: ${firstName} for ${title}`,
    heading: `Please call ${provider}`,
    body: [
      `You introduced ${firstName} for ${title} ${counted(days, 'working day')} ago. There is no answer yet.`,
      'You will find it among your introductions. After 20 working days without an answer we tell the candidate not to wait.',
    ],
    action: { label: 'See the introduction', url },
    why: `You get this because you made this introduction on ${portal}.`,
  }),
})
