import { z } from 'zod'
import { email } from '../email'
import { counted } from '#app/shared/counted'

/** To an employee who joined by code: a manager confirmed them. */
export const referrerConfirmed = email('referrer-confirmed', {
  data: z.object({
    provider: z.string(),
    /** For joining; 0 when joining brings none. */
    points: z.number(),
    url: z.string(),
  }),
  compose: ({ provider, points, url }) => ({
    subject: `You are in the referral programme of ${provider}`,
    heading: 'You are in',
    body: [
      `A manager of ${provider} confirmed that you work there.${points > 0 ? ` You have your first ${counted(points, 'point')}.` : ''}`,
      'Share a job with someone who would be good at it: open the page, pick a job, choose how to send it.',
    ],
    action: { label: 'Tell a friend', url },
    why: `You asked to join the referral programme of ${provider}.`,
  }),
})
