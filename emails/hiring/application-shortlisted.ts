import { z } from 'zod'
import { email } from '../email'

/** To the candidate, when the provider shortlists them. */
export const applicationShortlisted = email('application-shortlisted', {
  data: z.object({
    /** Null where the employer's name is not public. */
    employer: z.string().nullable(),
    title: z.string(),
    portal: z.string(),
    url: z.string(),
  }),
  compose: ({ employer, title, portal, url }) => ({
    subject: employer ? `${employer} has shortlisted you` : `You are on the shortlist: ${title}`,
    heading: 'You are on the shortlist',
    body: [
      `${employer ?? 'The employer'} liked your application for this job: ${title}.`,
      'They will be in touch about meeting you. You do not need to do anything now.',
    ],
    action: { label: 'See your application', url },
    why: `You get this because you applied for this job on ${portal}.`,
  }),
})
