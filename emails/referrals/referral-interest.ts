import { z } from 'zod'
import { email } from '../email'

/** To a referrer. Says nothing about the friend: they told the employer, not their friend, that they are interested. */
export const referralInterest = email('referral-interest', {
  data: z.object({
    provider: z.string(),
    /** Null: working there in general. */
    title: z.string().nullable(),
    /** 0: none yet. */
    points: z.number(),
    portal: z.string(),
    url: z.string(),
  }),
  compose: ({ provider, title, points, portal, url }) => ({
    subject: 'A friend showed interest',
    heading: 'A friend showed interest',
    body: [
      title
        ? `Someone you told about the job ${title} at ${provider} is interested. Thank you for telling them.`
        : `Someone you told about working at ${provider} is interested. Thank you for telling them.`,
      ...(points > 0 ? [`That brings you ${points === 1 ? '1 point' : `${points} points`}.`] : []),
      'What happens next is between them and your employer. You see on your page how far they have come.',
    ],
    action: { label: 'See your friends', url },
    why: `You get this because you are in the referral programme of ${provider} on ${portal}.`,
  }),
})
