import { defineEmail } from '../email'

type Data = {
  council: string
  portal: string
  /** Where they can register again. */
  url: string
}

/** To a candidate whose in-work support is over. */
export const inWorkSupportEnded = defineEmail<Data>('in-work-support-ended', ({ council, portal, url }) => ({
  subject: `Your first months at work: ${portal}`,
  heading: 'Your first months are done',
  body: [
    `You have been at work for about half a year. The job brokers of ${council} close your registration now and do not ring again by themselves.`,
    'If you ever look for another job in care, register again: it takes a few minutes.',
  ],
  action: { label: 'Register again', url },
  why: `You get this because you were registered with ${portal}.`,
}))
