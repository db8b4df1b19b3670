import { defineEmail } from '../email'

type Data = { portal: string; url: string; reference: string }

/** To the applicant, when something changed that has no message of its own. Neutral: what it is stays behind the sign-in. */
export const grantNews = defineEmail<Data>('grant-news', ({ portal, url, reference }) => ({
  subject: `A message from ${portal}`,
  heading: 'There is news for you',
  body: [`Something has changed about what you sent us. Your reference is ${reference}.`, 'Sign in to read it.'],
  action: { label: 'Sign in to read it', url },
  why: `You get this because you sent us something on ${portal}.`,
}))
