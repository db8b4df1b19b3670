import { z } from 'zod'
import { email, type Block } from '../email'

/** To the candidate, when the provider offers them the job. The offer stands once the checks are done. */
export const applicationOffered = email('application-offered', {
  data: z.object({
    /** Null where the employer's name is not public. */
    employer: z.string().nullable(),
    title: z.string(),
    portal: z.string(),
    url: z.string(),
    /** What the provider wrote; may be empty. */
    words: z.string(),
    /** How to reach the employer; null where that would say who it is. */
    contact: z.string().nullable(),
  }),
  compose: ({ employer, title, portal, url, words, contact }) => {
    const details: Block[] = words ? ['They wrote:', { quote: words }] : []
    return {
      subject: employer ? `${employer} has offered you the job` : `You have been offered the job: ${title}`,
      heading: 'You have been offered the job',
      body: [
        `${employer ?? 'The employer'} would like you to do this job: ${title}.`,
        ...details,
        'The offer becomes final when the checks are done that everyone in care has: a criminal-record check (DBS), which the employer pays for, references, and your right to work in the UK. The employer tells you what they need from you.',
        'If you have another job, keep it until the checks are done.',
        ...(contact ? [`To ask something: ${contact}.`] : []),
      ],
      action: { label: 'See the offer', url },
      why: `You get this because you applied for this job on ${portal}.`,
    }
  },
})
