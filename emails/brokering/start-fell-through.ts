import { defineEmail } from '../email'

type Data = { firstName: string; provider: string; restorable: number; portal: string; url: string }

/** To the broker of a candidate whose start fell through. */
export const startFellThrough = defineEmail<Data>(
  'start-fell-through',
  ({ firstName, provider, restorable, portal, url }) => ({
    subject: `${firstName}’s start fell through`,
    heading: `${firstName} did not start`,
    body: [
      `${provider} says that ${firstName} did not start. The case is active again.`,
      restorable === 0
        ? 'There is no other introduction to bring back.'
        : `${restorable === 1 ? 'One introduction' : `${restorable} introductions`} that the job had set aside can be brought back.`,
    ],
    action: { label: 'See the candidate', url },
    why: `You get this because you look after this candidate on ${portal}.`,
  }),
)
