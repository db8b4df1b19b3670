import { z } from 'zod'
import { email } from '../email'
import { counted } from '#app/shared/counted'

/** To a referrer whose points are on their way to payroll. */
export const cashInApproved = email('cash-in-approved', {
  data: z.object({
    employer: z.string(),
    points: z.number(),
    /** Worded: "£80". */
    worth: z.string(),
    portal: z.string(),
    url: z.string(),
  }),
  compose: ({ employer, points, worth, portal, url }) => ({
    subject: `Your ${counted(points, 'point')} ${points === 1 ? 'is' : 'are'} approved`,
    heading: `Your ${counted(points, 'point')} ${points === 1 ? 'is' : 'are'} approved`,
    body: [
      `${worth} goes to payroll at ${employer}.`,
      'It comes with your pay, before tax and National Insurance. You hear from us again when payroll says it is paid.',
    ],
    action: { label: 'See your cash-in', url },
    why: `You get this because you asked to cash in points on ${portal}.`,
  }),
})
