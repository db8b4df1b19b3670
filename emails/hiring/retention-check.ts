import { z } from 'zod'
import { email } from '../email'
import { counted } from '#app/shared/counted'

/** To the provider's owners, recruiters and contact address, when a retention check is due. */
export const retentionCheck = email('retention-check', {
  data: z.object({
    name: z.string(),
    title: z.string().nullable(),
    /** Weeks since the first day: 13 or 26. */
    week: z.number(),
    /** The first day in words. */
    startedOn: z.string(),
    portal: z.string(),
    url: z.string(),
  }),
  compose: ({ name, title, week, startedOn, portal, url }) => ({
    subject: `Is ${name} still working with you?`,
    heading: `Is ${name} still working with you?`,
    body: [
      `${name} started with you on ${startedOn}${title ? ` (${title})` : ''}. That is ${counted(week, 'week')} ago.`,
      'It takes one click to answer. The council uses the answers to see what helps people stay in care.',
    ],
    action: { label: 'Answer', url },
    why: `You get this because you hired ${name} through ${portal}. We ask after 13 and after 26 weeks.`,
  }),
})
