import { z } from 'zod'
import { email } from '../email'

const reasons = {
  first: 'It is the first vacancy of this employer.',
  matches: 'Some of its words matched a rule. They are marked for you.',
  edited: 'It was live. A change to it matched a rule, so it is hidden until you decide.',
}

/** To the council's moderators: a vacancy waits for them. */
export const vacancyToModerate = email('vacancy-to-moderate', {
  data: z.object({
    title: z.string(),
    provider: z.string(),
    portal: z.string(),
    because: z.enum(['first', 'matches', 'edited']),
    url: z.string(),
  }),
  compose: ({ title, provider, portal, because, url }) => ({
    subject: `A vacancy of ${provider} is waiting for you`,
    heading: `“${title}” is waiting for you`,
    body: [reasons[because], 'The employer was told to expect an answer within a working day.'],
    action: { label: 'Read the vacancy', url },
    why: `You are a moderator of ${portal}.`,
  }),
})
