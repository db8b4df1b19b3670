import { defineEmail } from '../email'

type Data = {
  provider: string
  /** For joining; 0 when joining brings none. */
  points: number
  url: string
}

/** To an employee who joined by code: a manager confirmed them. */
export const referrerConfirmed = defineEmail<Data>('referrer-confirmed', ({ provider, points, url }) => ({
  subject: `You are in the referral programme of ${provider}`,
  heading: 'You are in',
  body: [
    `A manager of ${provider} confirmed that you work there.${points > 0 ? ` You have your first ${points} points.` : ''}`,
    'Share a job with somebody who would be good at it: open the page, pick a job, choose how to send it.',
  ],
  action: { label: 'Tell a friend', url },
  why: `You asked to join the referral programme of ${provider}.`,
}))
