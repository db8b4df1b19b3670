import { z } from 'zod'
import { email } from '../email'

/** To a candidate who had no answer for thirty working days. */
export const applicationUnanswered = email('application-unanswered', {
  data: z.object({
    /** Null where the employer's name is not public. */
    employer: z.string().nullable(),
    title: z.string(),
    portal: z.string(),
    url: z.string(),
    jobsUrl: z.string(),
  }),
  compose: ({ employer, title, portal, url, jobsUrl }) => ({
    subject: `You have had no answer about ${title}, and we are sorry`,
    heading: 'We are sorry: you have had no answer',
    body: [
      `You applied for ${title}${employer ? ` at ${employer}` : ''}. The employer has not answered for 30 working days. That is not how it should be, and it is nothing you did.`,
      'We have put your application on hold, so that you do not have to keep waiting. If the employer answers after all, we will tell you. If you still want this job, you can open the application and say so.',
      'Other jobs near you are open now.',
    ],
    action: { label: 'Find other jobs', url: jobsUrl },
    why: `You get this because you applied for this job on ${portal}. Your application: ${url}`,
  }),
})
