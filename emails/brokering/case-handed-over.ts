import { z } from 'zod'
import { email } from '../email'

/** To the broker who takes over a case. Names no candidate: mailboxes are read by others too. */
export const caseHandedOver = email('case-handed-over', {
  data: z.object({
    /** The colleague who hands it over. */
    by: z.string(),
    /** What they wrote, or ''. */
    note: z.string(),
    portal: z.string(),
    url: z.string(),
  }),
  compose: ({ by, note, portal, url }) => ({
    subject: `${by} handed a case over to you`,
    heading: `${by} handed a case over to you`,
    body: ['It is in your caseload now.', ...(note ? [`${by} wrote: ${note}`] : [])],
    action: { label: 'Open the case', url },
    why: `You get this because you are a job broker on ${portal}.`,
  }),
})
