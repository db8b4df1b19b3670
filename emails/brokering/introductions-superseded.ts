import { z } from 'zod'
import { email } from '../email'

/** To a candidate who was hired: the other introductions are set aside. */
export const introductionsSuperseded = email('introductions-superseded', {
  data: z.object({
    /** "Care assistant, Cherwell Valley Care", one for each introduction that is set aside. */
    jobs: z.array(z.string()),
    portal: z.string(),
    url: z.string(),
  }),
  compose: ({ jobs, portal, url }) => ({
    subject: 'Your other introductions are set aside',
    heading: 'You have a job, so we stopped the rest',
    body: [
      'Since an employer has hired you, we set these introductions aside and told the employers who knew of you:',
      { list: jobs },
      'If the start falls through, your job broker can bring them back.',
    ],
    action: { label: 'See your introductions', url },
    why: `You get this because a job broker on ${portal} had introduced you for these jobs.`,
  }),
})
