import { z } from 'zod'
import { email } from '../email'
import { counted } from '#app/shared/counted'

/** To a referrer whose payment did not go through; the points are back. */
export const cashInFailed = email('cash-in-failed', {
  data: z.object({
    employer: z.string(),
    points: z.number(),
    /** What payroll said, for the referrer. */
    reason: z.string(),
    portal: z.string(),
    url: z.string(),
  }),
  compose: ({ employer, points, reason, portal, url }) => ({
    subject: 'Your cash-in could not be paid',
    heading: 'Your cash-in could not be paid',
    body: [
      `Payroll at ${employer} could not pay it. You have your ${counted(points, 'point')} back.`,
      'What they said:',
      { quote: reason },
      'Put it right with your manager, then ask again.',
    ],
    action: { label: 'See your points', url },
    why: `You get this because you asked to cash in points on ${portal}.`,
  }),
})
