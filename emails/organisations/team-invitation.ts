import { defineEmail } from '../email'

type Data = {
  provider: string
  /** Who invited; an e-mail address when they gave no name. */
  invitedBy: string
  /** In words: "Recruiter". */
  role: string
  /** What the role may do, one sentence. */
  mayDo: string
  portal: string
  url: string
}

/** To a person who was added to a provider's team. */
export const teamInvitation = defineEmail<Data>(
  'team-invitation',
  ({ provider, invitedBy, role, mayDo, portal, url }) => ({
    subject: `${provider} invites you to its team on ${portal}`,
    heading: `${provider} invites you to its team`,
    body: [
      `${invitedBy} added you as ${role}: ${mayDo.charAt(0).toLowerCase()}${mayDo.slice(1)}`,
      'Sign in with this e-mail address. We send you a code; you need no password.',
    ],
    action: { label: 'Sign in and start', url },
    why: `${invitedBy} typed this address for the team of ${provider}. If you do not work there, ignore this e-mail and nothing happens.`,
  }),
)
