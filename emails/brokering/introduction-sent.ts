import { z } from 'zod'
import { email } from '../email'

/** To a candidate, when their details went to the employer as they agreed. */
export const introductionSent = email('introduction-sent', {
  data: z.object({
    employer: z.string().nullable(),
    title: z.string(),
    broker: z.string(),
    portal: z.string(),
    url: z.string(),
  }),
  compose: ({ employer, title, broker, portal, url }) => ({
    subject: `You are introduced to ${employer ?? 'the employer'}`,
    heading: 'Your details are with the employer',
    body: [
      `As you agreed, ${broker} has introduced you for this job: ${title}. You have nothing to fill in.`,
      'The employer reads what we passed on and answers you. We email you when they do.',
    ],
    action: { label: 'See where it stands', url },
    why: `You get this because you agreed to this introduction on ${portal}.`,
  }),
})
