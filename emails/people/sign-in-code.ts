import { z } from 'zod'
import { email } from '../email'

/** To anyone whose address was typed on the sign-in page or at the end of a form. */
export const signInCode = email('sign-in-code', {
  data: z.object({
    code: z.string(),
    portal: z.string(),
    doing: z.string().nullable(),
    /** Opens the page that stops these mails for a day; a secret. */
    stopUrl: z.string(),
  }),
  secret: true,
  compose: ({ code, portal, doing, stopUrl }) => ({
    subject: `${code} is your code for ${portal}`,
    heading: `Your code for ${portal}`,
    body: [
      doing ? `Type this code on the page to ${doing}:` : 'Type this code on the page to sign in:',
      { code },
      'It works once, for ten minutes. Don’t tell it to anyone, not even to us.',
      'Did you not ask for this? Someone typed your address. They cannot get in without this code.',
      { link: stopUrl, label: 'Stop these emails for a day' },
    ],
    why: `You got this because someone typed this address on ${portal}.`,
  }),
})
