import { defineEmail } from '../email'

type Data = {
  /** First name of the candidate. */
  firstName: string
  title: string
  /** A sentence: "Nobody answered within 7 days.". */
  what: string
  portal: string
  url: string
}

/** To the broker, when an introduction of theirs ends before the employer heard of it. */
export const introductionEnded = defineEmail<Data>('introduction-ended', ({ firstName, title, what, portal, url }) => ({
  subject: `${firstName} is not introduced for ${title}`,
  heading: 'An introduction has ended',
  body: [`${firstName} and ${title}: ${what}`, 'Nothing was passed on to the employer.'],
  action: { label: 'See the introduction', url },
  why: `You get this because you made this introduction on ${portal}.`,
}))
