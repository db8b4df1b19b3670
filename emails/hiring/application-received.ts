import { z } from 'zod'
import { email } from '../email'

/** To the applicant, once the application is sent. */
export const applicationReceived = email('application-received', {
  data: z.object({
    title: z.string(),
    provider: z.string(),
    portal: z.string(),
    /** The application on the person's account. */
    url: z.string(),
    /** "by Tuesday 10 March". */
    answerBy: z.string(),
  }),
  compose: ({ title, provider, portal, url, answerBy }) => ({
    subject: `Your application for ${title} is sent`,
    heading: 'Your application is sent',
    body: [
      `${provider} has your application for ${title}.`,
      {
        list: [
          `They read it and answer you. We ask employers to do that ${answerBy}.`,
          'Whenever something changes, we email you.',
          'You can see where it stands, or withdraw it, on your account at any time.',
        ],
      },
    ],
    action: { label: 'See your application', url },
    why: `You get this because you applied for a job on ${portal}.`,
  }),
})
