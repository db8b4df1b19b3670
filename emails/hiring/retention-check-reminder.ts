import { z } from 'zod'
import { email } from '../email'

/** To the same people as `retention-check`, once, when nobody answered for seven days. */
export const retentionCheckReminder = email('retention-check-reminder', {
  data: z.object({
    name: z.string(),
    title: z.string().nullable(),
    week: z.number(),
    /** The first day in words. */
    startedOn: z.string(),
    portal: z.string(),
    url: z.string(),
  }),
  compose: ({ name, title, week, startedOn, portal, url }) => ({
    subject: `Reminder: is ${name} still working with you?`,
    heading: `Is ${name} still working with you?`,
    body: [
      `We asked a week ago and have no answer yet. ${name} started with you on ${startedOn}${title ? ` (${title})` : ''}; this is the question for week ${week}.`,
      'It takes one click. We do not remind you again.',
    ],
    action: { label: 'Answer', url },
    why: `You get this because you hired ${name} through ${portal}. We ask after 13 and after 26 weeks.`,
  }),
})
