import { z } from 'zod'
import { email } from '../email'

/** To the applicant: a virus was found in something they had sent, so nobody can open it. */
export const grantPaperAgain = email('grant-paper-again', {
  data: z.object({
    portal: z.string(),
    /** Where they add another. */
    url: z.string(),
    reference: z.string(),
  }),
  compose: ({ portal, url, reference }) => ({
    subject: `${portal} could not open a file you sent`,
    heading: 'Please send us one file again',
    body: [
      `We checked a file that you sent us and found a virus in it, so we keep it closed. Your reference is ${reference}.`,
      'It may have come from the phone or computer you used, without you knowing. Nothing else of what you sent is affected.',
      'Please add it again: a new photo or scan is best. Your account shows which one it was.',
    ],
    action: { label: 'Sign in to add it', url },
    why: `You get this because you sent us something on ${portal}.`,
  }),
})
