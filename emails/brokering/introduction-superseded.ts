import { defineEmail } from '../email'

type Data = { firstName: string; title: string; portal: string; url: string }

/** To a provider, when somebody who was introduced to them is hired elsewhere. */
export const introductionSuperseded = defineEmail<Data>(
  'introduction-superseded',
  ({ firstName, title, portal, url }) => ({
    subject: `${firstName} has found work`,
    heading: `${firstName} has found other work`,
    body: [
      `${firstName}, whom the job broker introduced to you for ${title}, has been hired by another employer. Thank you for considering them.`,
      'You need not do anything. The job broker can look for somebody else for you.',
    ],
    action: { label: 'See your applicants', url },
    why: `You get this because you look after applicants on ${portal}.`,
  }),
)
