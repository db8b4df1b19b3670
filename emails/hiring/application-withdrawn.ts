import { z } from 'zod'
import { email } from '../email'

/** To the provider's contact address and everybody there who answers applicants. */
export const applicationWithdrawn = email('application-withdrawn', {
  data: z.object({
    /** Null when the person has had their data erased. */
    firstName: z.string().nullable(),
    title: z.string(),
    portal: z.string(),
    url: z.string(),
    /** They turned down an offer, rather than leaving before one. */
    declined: z.boolean(),
  }),
  compose: ({ firstName, title, portal, url, declined }) => {
    const who = firstName ?? 'An applicant'
    return {
      subject: declined ? `${who} turned down your offer for ${title}` : `${who} withdrew from ${title}`,
      heading: declined ? `${who} turned down your offer` : `${who} withdrew their application`,
      body: [
        declined ? `${who} does not want the job ${title} after all.` : `${who} is no longer applying for ${title}.`,
        firstName === null
          ? 'They asked us to erase their details, so the application no longer shows who they were. Please delete any copies you made.'
          : 'You do not need to do anything.',
      ],
      action: { label: 'See your applicants', url },
      why: `You get this because you look after applicants on ${portal}.`,
    }
  },
})
