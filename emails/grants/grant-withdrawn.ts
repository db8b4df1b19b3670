import { defineEmail } from '../email'

type Data = { portal: string; url: string; reference: string }

/** To the applicant, when their application was withdrawn: by them, or by staff whom they asked to. */
export const grantWithdrawn = defineEmail<Data>('grant-withdrawn', ({ portal, url, reference }) => ({
  subject: `A message from ${portal}`,
  heading: 'It is withdrawn, as you asked',
  body: [
    `We have stopped working on what you sent us. Your reference is ${reference}.`,
    'You can start again whenever you like. If you did not ask for this, tell us.',
  ],
  action: { label: 'Sign in to see it', url },
  why: `You get this because you sent us something on ${portal}.`,
}))
