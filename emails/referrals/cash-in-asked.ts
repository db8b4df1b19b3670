import { z } from 'zod'
import { email } from '../email'
import { counted } from '#app/shared/counted'

/** To owners and recruiters of a provider, not to whoever asked. */
export const cashInAsked = email('cash-in-asked', {
  data: z.object({
    /** Nothing else about the person goes into an email. */
    firstName: z.string(),
    points: z.number(),
    /** Worded: "£80". */
    worth: z.string(),
    /** Their last payout: they leave, or their programme has closed. */
    isLast: z.boolean(),
    portal: z.string(),
    /** The cash-in in the provider's workspace. */
    url: z.string(),
  }),
  compose: ({ firstName, points, worth, isLast, portal, url }) => ({
    subject: `${firstName} would like to cash in ${counted(points, 'point')}`,
    heading: `${firstName} would like to cash in ${counted(points, 'point')}`,
    body: [
      `They are worth ${worth}.${isLast ? ' This is a last payout.' : ''}`,
      'Approve it, and it goes into the next file for your payroll. Nothing is paid before that.',
    ],
    action: { label: 'Decide', url },
    why: `You get this because you look after referrals on ${portal}.`,
  }),
})
