import { defineEmail } from '../email'

type Data = {
  /** The colleague who hands it over. */
  by: string
  /** What they wrote, or ''. */
  note: string
  portal: string
  url: string
}

/** To the broker who takes over a case. Names no candidate: mailboxes are read by others too. */
export const caseHandedOver = defineEmail<Data>('case-handed-over', ({ by, note, portal, url }) => ({
  subject: `${by} handed a case over to you`,
  heading: `${by} handed a case over to you`,
  body: ['It is in your caseload now.', ...(note ? [`${by} wrote: ${note}`] : [])],
  action: { label: 'Open the case', url },
  why: `You get this because you are a job broker on ${portal}.`,
}))
