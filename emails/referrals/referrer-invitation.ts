import { z } from 'zod'
import { email } from '../email'

/** To an employee whom a manager invites into the referral programme. */
export const referrerInvitation = email('referrer-invitation', {
  data: z.object({
    provider: z.string(),
    /** Who invited; an email address when they gave no name. */
    invitedBy: z.string(),
    portal: z.string(),
    url: z.string(),
  }),
  compose: ({ provider, invitedBy, portal, url }) => ({
    subject: `${provider} would like you to tell friends about its jobs`,
    heading: 'Bring a friend into care',
    body: [
      `${invitedBy} invites you to the referral programme of ${provider} on ${portal}.`,
      'You share a job in a few taps. When a friend shows interest, starts and stays, you earn points. Points are paid out with your wages.',
      'You decide whether to take part. We never ask you for a friend’s phone number or address.',
    ],
    action: { label: 'Have a look', url },
    why: `${invitedBy} typed this address for the people of ${provider}. If you do not work there, ignore this email and nothing happens.`,
  }),
})
