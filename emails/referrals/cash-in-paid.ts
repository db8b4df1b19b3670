import { z } from 'zod'
import { email } from '../email'
import { counted } from '#app/shared/counted'

/** To a referrer whose points were paid with their wages. */
export const cashInPaid = email('cash-in-paid', {
  data: z.object({
    employer: z.string(),
    points: z.number(),
    /** Worded: "£80". */
    worth: z.string(),
    portal: z.string(),
    url: z.string(),
  }),
  compose: ({ employer, points, worth, portal, url }) => ({
    subject: `Your points were paid: ${worth}`,
    heading: 'Your points were paid',
    body: [
      `${employer} paid ${worth} for ${counted(points, 'point')} with your pay.`,
      'Your payslip shows it before tax and National Insurance. If you cannot find it there, ask your manager.',
    ],
    action: { label: 'See your points', url },
    why: `You get this because you asked to cash in points on ${portal}.`,
  }),
})
