import { z } from 'zod'
import { email } from '../email'

/** To a referrer whose friend came further. Says nothing else about the friend. */
export const referralPoints = email('referral-points', {
  data: z.object({
    provider: z.string(),
    points: z.number(),
    /** "A friend starts work", one for each milestone that brought points. */
    milestones: z.array(z.object({ label: z.string(), points: z.number() })),
    portal: z.string(),
    url: z.string(),
  }),
  compose: ({ provider, points, milestones, portal, url }) => ({
    subject: points === 1 ? 'You have 1 more point' : `You have ${points} more points`,
    heading: points === 1 ? 'You have 1 more point' : `You have ${points} more points`,
    body: [
      'Something good happened for a friend you told about a job:',
      { list: milestones.map(({ label, points: each }) => `${label}: ${each === 1 ? '1 point' : `${each} points`}`) },
      'Thank you for telling them.',
    ],
    action: { label: 'See your points', url },
    why: `You get this because you are in the referral programme of ${provider} on ${portal}.`,
  }),
})
