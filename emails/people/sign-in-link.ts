import { z } from 'zod'
import { email } from '../email'

/** In place of a code, while codes are off because too many wrong ones were typed. */
export const signInLink = email('sign-in-link', {
  data: z.object({
    portal: z.string(),
    /** Opens the page whose button signs in; a secret. */
    url: z.string(),
    /** Opens the page that stops these mails for a day; a secret. */
    stopUrl: z.string(),
  }),
  secret: true,
  compose: ({ portal, url, stopUrl }) => ({
    subject: `Your link to sign in to ${portal}`,
    heading: `Sign in to ${portal}`,
    body: [
      'Too many wrong codes were typed for your address, so for up to an hour we send a link instead. It works once, for ten minutes. Don’t pass it on to anyone.',
      'Did you not ask for this? Someone typed your address. They cannot get in without this link.',
      { link: stopUrl, label: 'Stop these emails for a day' },
    ],
    action: { label: 'Sign in', url },
    why: `You got this because someone typed this address on ${portal}.`,
  }),
})
