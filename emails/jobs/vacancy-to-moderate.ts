import { defineEmail } from '../email'

type Data = { title: string; provider: string; portal: string; because: 'first' | 'matches' | 'edited'; url: string }

const reasons: Record<Data['because'], string> = {
  first: 'It is the first vacancy of this employer.',
  matches: 'Some of its words matched a rule. They are marked for you.',
  edited: 'It was live. A change to it matched a rule, so it is hidden until you decide.',
}

/** To the council's moderators: a vacancy waits for them. */
export const vacancyToModerate = defineEmail<Data>(
  'vacancy-to-moderate',
  ({ title, provider, portal, because, url }) => ({
    subject: `A vacancy of ${provider} is waiting for you`,
    heading: `“${title}” is waiting for you`,
    body: [reasons[because], 'The employer was told to expect an answer within a working day.'],
    action: { label: 'Read the vacancy', url },
    why: `You are a moderator of ${portal}.`,
  }),
)
