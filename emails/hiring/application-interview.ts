import { z } from 'zod'
import { email, type Block } from '../email'

/** To the candidate, when the provider invites them to an interview. */
export const applicationInterview = email('application-interview', {
  data: z.object({
    /** Null where the employer's name is not public. */
    employer: z.string().nullable(),
    title: z.string(),
    portal: z.string(),
    url: z.string(),
    /** When, where and what to bring, as the provider wrote it; may be empty. */
    words: z.string(),
    /** How to reach the employer; null where that would say who it is. */
    contact: z.string().nullable(),
  }),
  compose: ({ employer, title, portal, url, words, contact }) => {
    const details: Block[] = words
      ? ['They wrote:', { quote: words }]
      : ['They will be in touch to agree a day and a place with you.']
    return {
      subject: employer ? `${employer} would like to meet you` : `You are invited to an interview: ${title}`,
      heading: employer ? `${employer} would like to meet you` : 'You are invited to an interview',
      body: [
        `${employer ?? 'The employer'} would like to talk with you about this job: ${title}.`,
        ...details,
        ...(contact ? [`To change the time or to ask something: ${contact}.`] : []),
      ],
      action: { label: 'See your application', url },
      why: `You get this because you applied for this job on ${portal}.`,
    }
  },
})
