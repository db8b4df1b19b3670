import { defineEmail } from '../email'

type Data = {
  /** Nothing else about the person goes into an e-mail. */
  firstName: string
  title: string
  portal: string
  /** The application in the provider's workspace. */
  url: string
}

/** To the provider, when a job broker introduces somebody who agreed to it. */
export const introductionReceived = defineEmail<Data>('introduction-received', ({ firstName, title, portal, url }) => ({
  subject: `The job broker introduces ${firstName} for ${title}`,
  heading: 'Somebody is introduced to you',
  body: [
    `The council’s job broker thinks ${firstName} could suit ${title}. ${firstName} agreed to be introduced.`,
    'You find them among your applicants, with how to reach them and why they fit. Please answer within five working days.',
  ],
  action: { label: `Read about ${firstName}`, url },
  why: `You get this because you look after applicants on ${portal}.`,
}))
