import { z } from 'zod'
import { email } from '../email'

/** To the managers of a provider: somebody joined by the code on the poster. No name: it stands on the page. */
export const referrerWaiting = email('referrer-waiting', {
  data: z.object({ provider: z.string(), url: z.string() }),
  compose: ({ provider, url }) => ({
    subject: 'Someone is asking to join your referral programme',
    heading: 'Someone is asking to join your referral programme',
    body: [
      `They used the code on your poster and say that they work for ${provider}. Look whether you know them, then confirm or refuse.`,
      'They can share jobs and earn points only when you have confirmed them.',
    ],
    action: { label: 'See who it is', url },
    why: `You look after vacancies and applicants of ${provider}.`,
  }),
})
