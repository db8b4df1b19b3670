import { z } from 'zod'
import { email } from '../email'

/** To someone whose start was taken back or fell through: what it had closed is open again, where that is still possible. */
export const applicationsOpenAgain = email('applications-open-again', {
  data: z.object({
    /** Of the jobs whose applications are open again, and of those that are closed by now. */
    open: z.array(z.string()),
    gone: z.array(z.string()),
    portal: z.string(),
    url: z.string(),
  }),
  compose: ({ open, gone, portal, url }) => ({
    subject: open.length > 0 ? 'Your other applications are open again' : 'About your other applications',
    heading: open.length > 0 ? 'Your other applications are open again' : 'About your other applications',
    body: [
      'We closed your other applications because an employer told us that you had started work. They now say that you have not.',
      ...(open.length > 0
        ? ['These are open again, where they stood before, and the employers know:', { list: open }]
        : []),
      ...(gone.length > 0
        ? ['These jobs have closed in the meantime, so we could not open them again:', { list: gone }]
        : []),
      'If this is wrong, please tell your employer or us.',
    ],
    action: { label: 'See your applications', url },
    why: `You get this because you applied for these jobs on ${portal}.`,
  }),
})
