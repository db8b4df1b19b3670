import { z } from 'zod'
import { email } from '../email'

/** To the provider, when a job broker introduces somebody who agreed to it. */
export const introductionReceived = email('introduction-received', {
  data: z.object({
    /** Nothing else about the person goes into an email. */
    firstName: z.string(),
    title: z.string(),
    portal: z.string(),
    /** The application in the provider's workspace. */
    url: z.string(),
  }),
  compose: ({ firstName, title, portal, url }) => ({
    subject: `The job broker introduces ${firstName} for ${title}`,
    heading: 'Someone is introduced to you',
    body: [
      `The council’s job broker thinks ${firstName} could suit ${title}. ${firstName} agreed to be introduced.`,
      'You will find them among your applicants, with how to reach them and why they may suit the job. Please answer within five working days.',
    ],
    action: { label: `Read about ${firstName}`, url },
    why: `You get this because you look after applicants on ${portal}.`,
  }),
})
