import { z } from 'zod'
import { email } from '../email'

/** To all administrators of a council, when one of them asks for a change that takes two. */
export const adminChangeAsked = email('admin-change-asked', {
  data: z.object({
    portal: z.string(),
    /** "Limits for grants". */
    what: z.string(),
    url: z.string(),
  }),
  compose: ({ portal, what, url }) => ({
    subject: `Waiting for a second administrator: ${what}`,
    heading: `Waiting for a second administrator: ${what}`,
    body: [
      'An administrator has asked for a change. It takes effect when another administrator confirms it.',
      'If you did not expect it, talk to your colleague before you confirm anything.',
    ],
    action: { label: 'See what is asked for', url },
    why: `You get this because you are an administrator of ${portal}.`,
  }),
})
