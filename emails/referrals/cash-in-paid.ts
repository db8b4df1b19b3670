import { defineEmail } from '../email'

type Data = {
  employer: string
  points: number
  /** Worded: "£80". */
  worth: string
  portal: string
  url: string
}

/** To a referrer whose points were paid with their wages. */
export const cashInPaid = defineEmail<Data>('cash-in-paid', ({ employer, points, worth, portal, url }) => ({
  subject: `Your points were paid: ${worth}`,
  heading: 'Your points were paid',
  body: [
    `${employer} paid ${worth} for ${points} points with your pay.`,
    'Your payslip shows it before tax and National Insurance. If you cannot find it there, ask your manager.',
  ],
  action: { label: 'See your points', url },
  why: `You get this because you asked to cash in points on ${portal}.`,
}))
