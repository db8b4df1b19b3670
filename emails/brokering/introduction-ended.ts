import { z } from 'zod'
import { email } from '../email'

/** To the broker, when an introduction of theirs ends before the employer heard of it. */
export const introductionEnded = email('introduction-ended', {
  data: z.object({
    /** First name of the candidate. */
    firstName: z.string(),
    title: z.string(),
    /** A sentence: "Nobody answered within 7 days.". */
    what: z.string(),
    portal: z.string(),
    url: z.string(),
  }),
  compose: ({ firstName, title, what, portal, url }) => ({
    subject: `${firstName} is not introduced for ${title}`,
    heading: 'An introduction has ended',
    body: [`${firstName} and ${title}: ${what}`, 'Nothing was passed on to the employer.'],
    action: { label: 'See the introduction', url },
    why: `You get this because you made this introduction on ${portal}.`,
  }),
})
