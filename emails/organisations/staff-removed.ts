import { z } from 'zod'
import { email } from '../email'

/** To somebody who no longer works in the council's workspace. */
export const staffRemoved = email('staff-removed', {
  data: z.object({ council: z.string(), portal: z.string(), contact: z.string() }),
  compose: ({ council, portal, contact }) => ({
    subject: `You no longer work in ${portal}`,
    heading: `You no longer work in ${portal}`,
    body: [
      `An administrator of ${council} has ended your access to the council’s workspace. You were signed out.`,
      'If you have an account of your own for looking for work, you still have it.',
      `If this is a mistake, write to ${contact}.`,
    ],
    why: `You get this because you worked for ${council}.`,
  }),
})
