import { defineEmail } from '../email'

type Data = {
  provider: string
  points: number
  /** "A friend starts work", one for each milestone that brought points. */
  milestones: { label: string; points: number }[]
  portal: string
  url: string
}

/** To a referrer whose friend came further. Says nothing else about the friend. */
export const referralPoints = defineEmail<Data>('referral-points', ({ provider, points, milestones, portal, url }) => ({
  subject: points === 1 ? 'You have 1 more point' : `You have ${points} more points`,
  heading: points === 1 ? 'You have 1 more point' : `You have ${points} more points`,
  body: [
    'Something good happened for a friend you told about a job:',
    { list: milestones.map(({ label, points: each }) => `${label}: ${each === 1 ? '1 point' : `${each} points`}`) },
    'Thank you for telling them.',
  ],
  action: { label: 'See your points', url },
  why: `You get this because you are in the referral programme of ${provider} on ${portal}.`,
}))
