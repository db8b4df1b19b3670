import { z } from 'zod'
import { email } from '../email'
import { inSentence } from '#app/shared/in-sentence'

/** To a person who was added to a provider's team. */
export const teamInvitation = email('team-invitation', {
  data: z.object({
    provider: z.string(),
    /** Who invited; an email address when they gave no name. */
    invitedBy: z.string(),
    /** In words: "Recruiter". */
    role: z.string(),
    /** What the role may do, one sentence. */
    mayDo: z.string(),
    portal: z.string(),
    url: z.string(),
  }),
  compose: ({ provider, invitedBy, role, mayDo, portal, url }) => ({
    subject: `${provider} invites you to its team on ${portal}`,
    heading: `${provider} invites you to its team`,
    body: [
      `${invitedBy} added you as ${role}: ${inSentence(mayDo)}`,
      'Sign in with this email address. We send you a code; you need no password.',
    ],
    action: { label: 'Sign in and start', url },
    why: `${invitedBy} typed this address for the team of ${provider}. If you do not work there, ignore this email and nothing happens.`,
  }),
})
