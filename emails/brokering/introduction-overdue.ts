import { z } from 'zod'
import { email } from '../email'
import { counted } from '#app/shared/counted'

/** To the broker, when an employer has not answered an introduction in time. */
export const introductionOverdue = email('introduction-overdue', {
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
    subject: `No answer yet: ${firstName} for ${title}`,
    heading: `${provider} has not answered`,
    body: [
      `You introduced ${firstName} for ${title} ${counted(days, 'working day')} ago, and there is no answer yet.`,
      'A call to the employer often helps. It stands on your desk until they answer.',
    ],
    action: { label: 'See the introduction', url },
    why: `You get this because you made this introduction on ${portal}.`,
  }),
})
