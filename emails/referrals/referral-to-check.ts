import { z } from 'zod'
import { email } from '../email'

/** To those who look after referrals at a provider. Says nothing about anybody: what was found stands behind the sign-in. */
export const referralToCheck = email('referral-to-check', {
  data: z.object({ portal: z.string(), url: z.string() }),
  compose: ({ portal, url }) => ({
    subject: 'A referral to check',
    heading: 'A referral to check',
    body: [
      'The portal noticed something about a referral that a person should look at. It may well be fine.',
      'No points are given for it until you or someone in your team has decided.',
    ],
    action: { label: 'Look at it', url },
    why: `You get this because you look after referrals on ${portal}.`,
  }),
})
