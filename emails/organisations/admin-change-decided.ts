import { z } from 'zod'
import { email } from '../email'

const outcomes = {
  confirmed: 'A second administrator confirmed it. It is in force.',
  refused: 'A second administrator turned it down. Nothing has changed.',
  withdrawn: 'The administrator who asked for it has taken it back. Nothing has changed.',
  alone:
    'It was changed by the only administrator there is, so no one could confirm it. Add a second administrator, so that such changes take two people.',
}

/** To all administrators of a council, when a change that takes two was decided, or made by the only one there is. */
export const adminChangeDecided = email('admin-change-decided', {
  data: z.object({
    portal: z.string(),
    what: z.string(),
    status: z.enum(['confirmed', 'refused', 'withdrawn', 'alone']),
    url: z.string(),
  }),
  compose: ({ portal, what, status, url }) => ({
    subject: `A change by administrators: ${what}`,
    heading: `A change by administrators: ${what}`,
    body: [outcomes[status]],
    action: { label: 'Open the portal', url },
    why: `You get this because you are an administrator of ${portal}.`,
  }),
})
