import { defineEmail } from '../email'

type Data = {
  title: string
  /** Who looked again. */
  reviewer: string
  changed: boolean
  words: string
  portal: string
  url: string
}

/** To a candidate who asked for another person to look again at a match. */
export const matchReviewDecided = defineEmail<Data>(
  'match-review-decided',
  ({ title, reviewer, changed, words, portal, url }) => ({
    subject: `We looked again: ${title}`,
    heading: changed ? 'We see it differently now' : 'The decision stands',
    body: [
      `You asked for another person to look again at this job: ${title}. ${reviewer} did, and wrote:`,
      { quote: words },
    ],
    action: { label: 'See the introduction', url },
    why: `You get this because you asked for a second look on ${portal}.`,
  }),
)
