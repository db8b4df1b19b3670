import { z } from 'zod'
import { email } from '../email'

/** To a member of the council's staff, when they were added or their roles changed. */
export const staffRoles = email('staff-roles', {
  data: z.object({
    council: z.string(),
    portal: z.string(),
    /** What the person may do, one line each: "Moderator: reads adverts before they go live". */
    roles: z.array(z.string()),
    isNew: z.boolean(),
    url: z.string(),
  }),
  compose: ({ council, portal, roles, isNew, url }) => ({
    subject: isNew ? `You can now work in ${portal}` : `Your roles in ${portal} have changed`,
    heading: isNew ? `You can now work in ${portal}` : 'Your roles have changed',
    body: [
      isNew
        ? `An administrator of ${council} has added you. You can do this:`
        : `An administrator of ${council} has changed what you can do. It is this now:`,
      { list: roles },
      'Sign in with this email address. There is no password: we send you a code.',
    ],
    action: { label: 'Open the workspace', url },
    why: `You get this because you work for ${council}.`,
  }),
})
