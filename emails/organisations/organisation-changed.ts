import { z } from 'zod'
import { email } from '../email'

/** To the address an organisation was reached at until now, when an owner enters another. */
export const organisationChanged = email('organisation-changed', {
  data: z.object({ provider: z.string(), changedBy: z.string(), newAddress: z.string(), url: z.string() }),
  compose: ({ provider, changedBy, newAddress, url }) => ({
    subject: `${provider} now uses another email address`,
    heading: 'Emails now go to another address',
    body: [
      `${changedBy} changed the contact address of ${provider} to ${newAddress}. News of applicants goes there from now on.`,
      'If this is a mistake, an owner can change it back.',
    ],
    action: { label: 'See the organisation', url },
    why: `You get this because this was the contact address of ${provider}.`,
  }),
})
