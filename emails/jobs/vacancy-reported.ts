import { defineEmail } from '../email'

/** What was written, and by whom, stays in the portal. */
type Data = { reference: string; title: string; reason: string; portal: string; url: string }

/** To the council's contact address, when somebody has reported an advert. */
export const vacancyReported = defineEmail<Data>('vacancy-reported', ({ reference, title, reason, portal, url }) => ({
  subject: `Somebody reported the vacancy ${reference}`,
  heading: `Somebody reported “${title}”`,
  body: [
    {
      facts: [
        ['Vacancy', `${title} (${reference})`],
        ['What they chose', reason],
      ],
    },
    'What they wrote is in the portal. The advert stays up until a moderator decides.',
  ],
  action: { label: 'Look into it', url },
  why: `You get this because this is the contact address of ${portal}.`,
}))
