import { z } from 'zod'
import { email } from '../email'
import { counted } from '#app/shared/counted'

/** To a referrer whose cash-in a manager did not approve; the points are back. */
export const cashInRejected = email('cash-in-rejected', {
  data: z.object({
    employer: z.string(),
    points: z.number(),
    /** The manager's reason, for the referrer. */
    reason: z.string(),
    portal: z.string(),
    url: z.string(),
  }),
  compose: ({ employer, points, reason, portal, url }) => ({
    subject: 'Your cash-in was not approved',
    heading: 'Your cash-in was not approved',
    body: [
      `${employer} did not approve it this time. You have your ${counted(points, 'point')} back.`,
      'The reason they gave:',
      { quote: reason },
      'You can ask again. If you think this is wrong, talk to your manager.',
    ],
    action: { label: 'See your points', url },
    why: `You get this because you asked to cash in points on ${portal}.`,
  }),
})
