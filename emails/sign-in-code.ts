import { defineEmail } from './email'

type Data = { code: string; portal: string; doing: string | null }

/** To anyone who typed this address on the sign-in page or at the end of a form. Its data is emptied once sent. */
export const signInCode = defineEmail<Data>('sign-in-code', ({ code, portal, doing }) => ({
  subject: `${code} is your code for ${portal}`,
  heading: `Your code for ${portal}`,
  body: [
    doing ? `Type this code on the page to ${doing}:` : 'Type this code on the page to sign in:',
    { code },
    'It works once, for ten minutes. Do not tell it to anyone.',
  ],
  why: `Somebody typed this address on ${portal}. If it was not you, you can ignore this e-mail.`,
}))
