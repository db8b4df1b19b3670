import { z } from 'zod'
import { email } from '../email'

/** To a candidate who still waits for an answer, a day after the advert was closed or its time ran out. */
export const applicationJobClosed = email('application-job-closed', {
  data: z.object({
    /** Null where the employer's name is not public. */
    employer: z.string().nullable(),
    title: z.string(),
    /** Why the advert closed, or came to its end by itself. */
    because: z.enum(['filled', 'withdrawn', 'taken-down', 'expired', 'hidden']),
    portal: z.string(),
    url: z.string(),
    jobsUrl: z.string(),
  }),
  compose: ({ employer, title, because, portal, url, jobsUrl }) => {
    const who = employer ?? 'The employer'
    const news = {
      filled: `${who} has filled this job and closed the advert: ${title}. They have not told us what they decided about you.`,
      withdrawn: `${who} is no longer looking for someone for this job and closed the advert: ${title}.`,
      'taken-down': `The council took this advert off the portal: ${title}. If anyone asks you for money or bank details for it, do not give them, and tell us.`,
      expired: `The closing date of this job has passed: ${title}. ${who} has not told us yet what they decided about you.`,
      hidden: `${who} has not told us whether this job is still open, so the advert is no longer shown: ${title}.`,
    }
    return {
      subject: `The advert has closed: ${title}`,
      heading: 'The advert has closed',
      body: [
        news[because],
        'You have done nothing wrong, and there is nothing you need to do. If the employer still answers, we tell you at once. Please do not wait for it: look at other jobs near you now.',
      ],
      action: { label: 'Find another job', url: jobsUrl },
      why: `You get this because you applied for this job on ${portal}. Your application: ${url}`,
    }
  },
})
