import { z } from 'zod'
import { email } from '../email'

/** To those who answer applicants at a provider. Name and number stand behind the sign-in. */
export const referralCallMe = email('referral-call-me', {
  data: z.object({ portal: z.string(), url: z.string(), title: z.string().nullable() }),
  compose: ({ portal, url, title }) => ({
    subject: 'Someone would like you to call them',
    heading: 'Someone would like you to call them',
    body: [
      title
        ? `One of your team told a friend about your job ${title}. They are interested and asked you to call.`
        : 'One of your team told a friend about working with you. They are interested and asked you to call.',
      'Their name, number and a good time to call are on the page below. A call today or tomorrow works best.',
    ],
    action: { label: 'See who to call', url },
    why: `You get this because you look after applicants on ${portal}.`,
  }),
})
