import { defineEmail } from '../email'

type Data = { employer: string | null; title: string; broker: string; portal: string; url: string }

/** To a candidate whose start fell through: an introduction that was set aside goes on. */
export const introductionOpenAgain = defineEmail<Data>(
  'introduction-open-again',
  ({ employer, title, broker, portal, url }) => ({
    subject: `Your introduction for ${title} goes on`,
    heading: 'Your introduction goes on',
    body: [
      `${broker} has brought your introduction back: ${title}${employer ? ` at ${employer}` : ''}. The employer knows that you are free again.`,
      'If you no longer want this job, you can withdraw in your account.',
    ],
    action: { label: 'See where it stands', url },
    why: `You get this because you agreed to this introduction on ${portal}.`,
  }),
)
