import { z } from 'zod'
import { email } from '../email'

/** To a candidate, when an employer has not answered an introduction for 20 working days. */
export const introductionUnanswered = email('introduction-unanswered', {
  data: z.object({
    employer: z.string().nullable(),
    title: z.string(),
    /** The next job that fits, with its public page; null when there is none. */
    next: z.object({ title: z.string(), employer: z.string(), url: z.string() }).nullable(),
    portal: z.string(),
    url: z.string(),
  }),
  compose: ({ employer, title, next, portal, url }) => ({
    subject: `No answer about ${title}`,
    heading: 'The employer has not answered',
    body: [
      `We passed your details on for ${title}${employer ? ` at ${employer}` : ''}. The employer has not answered for 20 working days. We are sorry: you should have had an answer.`,
      'It says nothing about you. Please do not wait for it any longer. If they answer after all, we will email you.',
      ...(next
        ? [`Another job that fits what you told us: ${next.title}, ${next.employer}. ${next.url}`]
        : ['Your job broker is still looking for you.']),
    ],
    action: { label: 'See your introductions', url },
    why: `You get this because a job broker on ${portal} introduced you for this job.`,
  }),
})
