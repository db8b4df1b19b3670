import { defineEmail } from '../email'

type Data = {
  /** Nothing else about the person goes into an e-mail. */
  firstName: string
  points: number
  /** Worded: "£80". */
  worth: string
  /** Their last payout: they leave, or their programme has closed. */
  isLast: boolean
  portal: string
  /** The cash-in in the provider's workspace. */
  url: string
}

/** To owners and recruiters of a provider, not to whoever asked. */
export const cashInAsked = defineEmail<Data>('cash-in-asked', ({ firstName, points, worth, isLast, portal, url }) => ({
  subject: `${firstName} would like to cash in ${points} points`,
  heading: `${firstName} would like to cash in ${points} points`,
  body: [
    `They are worth ${worth}.${isLast ? ' This is a last payout.' : ''}`,
    'Approve it, and it goes into the next file for your payroll. Nothing is paid before that.',
  ],
  action: { label: 'Decide', url },
  why: `You get this because you look after referrals on ${portal}.`,
}))
