import { defineEmail } from '../email'

type Data = { firstName: string; title: string; portal: string; url: string }

/** To a provider: somebody who had found other work is free again. */
export const introductionRestored = defineEmail<Data>('introduction-restored', ({ firstName, title, portal, url }) => ({
  subject: `${firstName} is free again for ${title}`,
  heading: `${firstName} is free again`,
  body: [
    `${firstName}’s start with another employer fell through. Their application for ${title} is open again, where it stood before.`,
    'If you still have the job, please let them know soon.',
  ],
  action: { label: 'Read the application', url },
  why: `You get this because you look after applicants on ${portal}.`,
}))
