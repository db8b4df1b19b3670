import { z } from 'zod'
import { email } from '../email'
import { listWords } from '#app/shared/list-words'

/** To a candidate who started work. Names neither job nor employer: somebody else may read it. */
export const inWorkSupport = email('in-work-support', {
  data: z.object({
    council: z.string(),
    portal: z.string(),
    /** Weeks after the first day at which somebody asks: [1, 4, 13, 26]. */
    weeks: z.array(z.number()),
    url: z.string(),
  }),
  compose: ({ council, portal, weeks, url }) => ({
    subject: `We stay in touch: ${portal}`,
    heading: 'Congratulations on your start',
    body: [
      `A job broker of ${council} asks you how it goes after ${listWords(weeks.map(String))} weeks.`,
      'Is something hard before then: the hours, the journey, the team? Tell them. They can often help, and your employer hears nothing that you do not want to be said.',
    ],
    action: { label: 'See your page', url },
    why: `You get this because you are registered with ${portal} and started work.`,
  }),
})
