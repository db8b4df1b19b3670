import { z } from 'zod'
import { email } from '../email'

/** To the candidate, when the provider marks that they had no reply. */
export const applicationInactive = email('application-inactive', {
  data: z.object({
    /** Null where the employer's name is not public. */
    employer: z.string().nullable(),
    title: z.string(),
    portal: z.string(),
    url: z.string(),
    /** How to reach the employer; null where that would say who it is. */
    contact: z.string().nullable(),
  }),
  compose: ({ employer, title, portal, url, contact }) => ({
    subject: employer
      ? `${employer} has not been able to reach you`
      : `The employer has not been able to reach you: ${title}`,
    heading: 'Are you still interested?',
    body: [
      `${employer ?? 'The employer'} has tried to reach you about this job and had no reply: ${title}. They have put your application on hold.`,
      'It is not too late. If you would still like the job, open your application and say so.',
      ...(contact ? [`You can also get in touch yourself: ${contact}.`] : []),
    ],
    action: { label: 'Open your application', url },
    why: `You get this because you applied for this job on ${portal}.`,
  }),
})
