import { z } from 'zod'
import { email } from '../email'

/** To somebody who began an application and has not sent it, a week before it is deleted. */
export const grantDraftReminder = email('grant-draft-reminder', {
  data: z.object({
    portal: z.string(),
    /** Their account, from where they carry on. */
    url: z.string(),
    /** "Tuesday 10 March": the last day on which it is kept. */
    keptUntil: z.string(),
  }),
  compose: ({ portal, url, keptUntil }) => ({
    subject: `What you began on ${portal} is not sent yet`,
    heading: 'What you began is not sent yet',
    body: [
      `You began to fill in something on ${portal}. We keep it until ${keptUntil} and delete it then, so that nothing about you lies around.`,
      'If you still want to send it, carry on where you left off. If not, there is nothing to do.',
    ],
    action: { label: 'Sign in and carry on', url },
    why: `You get this because you began something on ${portal}. We do not remind you again.`,
  }),
})
