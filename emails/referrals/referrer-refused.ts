import { z } from 'zod'
import { email } from '../email'

/** To an employee who asked to join: a manager said no. Nothing is said about why. */
export const referrerRefused = email('referrer-refused', {
  data: z.object({ provider: z.string() }),
  compose: ({ provider }) => ({
    subject: `You are not in the referral programme of ${provider}`,
    heading: 'You are not in the referral programme',
    body: [
      `You asked to join the referral programme of ${provider}. A manager could not add you.`,
      'If you think this is a mistake, talk to your manager. You can ask again with the code on the poster.',
    ],
    why: `You asked to join the referral programme of ${provider}.`,
  }),
})
