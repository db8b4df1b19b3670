import { z } from 'zod'
import { email } from '../email'

/** To a provider's owners: the council took the licence back before its last day. */
export const referralLicenceEnded = email('referral-licence-ended', {
  data: z.object({ provider: z.string(), council: z.string(), url: z.string() }),
  compose: ({ provider, council, url }) => ({
    subject: `The referral licence of ${provider} has ended`,
    heading: 'Your referral licence has ended',
    body: [
      `${council} ended it today. From now on no one can join, and shared jobs bring no new points.`,
      'What your people earned stays theirs. Friends who showed interest before today still bring points, and points can be cashed in.',
      `If you have a question, ask ${council}.`,
    ],
    action: { label: 'See your programme', url },
    why: `You are an owner of ${provider}.`,
  }),
})
