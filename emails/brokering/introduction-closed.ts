import { defineEmail } from '../email'

type Data = {
  employer: string | null
  title: string
  /** Completes "We did not pass your details on, because …". */
  because: string
  portal: string
  url: string
}

/** To a candidate, when an introduction they knew of ends before anything was passed on. */
export const introductionClosed = defineEmail<Data>(
  'introduction-closed',
  ({ employer, title, because, portal, url }) => ({
    subject: `Your introduction for ${title} has ended`,
    heading: 'This introduction has ended',
    body: [
      `This is about ${title}${employer ? ` at ${employer}` : ''}. We did not pass your details on, because ${because}.`,
      'There is nothing you need to do. Your job broker goes on looking if you want that.',
    ],
    action: { label: 'See your introductions', url },
    why: `You get this because a job broker on ${portal} had asked you about this job.`,
  }),
)
