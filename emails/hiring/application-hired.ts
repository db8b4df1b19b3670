import { z } from 'zod'
import { email } from '../email'

/** To the candidate, when the provider records that they are hired. */
export const applicationHired = email('application-hired', {
  data: z.object({
    /** Null where the employer's name is not public. */
    employer: z.string().nullable(),
    title: z.string(),
    portal: z.string(),
    url: z.string(),
    /** The first day in words: "Monday 6 April". */
    firstDay: z.string(),
    /** Where the work is; null where that would say whose home it is. */
    place: z.string().nullable(),
    /** How to reach the employer; null where that would say who it is. */
    contact: z.string().nullable(),
  }),
  compose: ({ employer, title, portal, url, firstDay, place, contact }) => ({
    subject: employer ? `You have the job at ${employer}` : `You have the job: ${title}`,
    heading: 'You have the job',
    body: [
      `${employer ?? 'The employer'} has hired you.`,
      { facts: [['Job', title], ['First day', firstDay], ...(place ? ([['Where', place]] as const) : [])] },
      'If something stands in the way of your first day, tell them soon: they can often help.',
      ...(contact ? [`You reach them here: ${contact}.`] : []),
    ],
    action: { label: 'See your application', url },
    why: `You get this because you applied for this job on ${portal}.`,
  }),
})
