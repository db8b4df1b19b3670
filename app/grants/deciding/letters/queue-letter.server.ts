import { grantDecided } from '#emails/grants/grant-decided'
import { applicantContact } from '#app/grants/applying/telling/queries-applicant.server'
import type { Tx } from '#app/platform/database/client.server'
import { queueMessage } from '#app/platform/messages.server'

type Decided = {
  applicationId: string
  /** The event of the decision. */
  eventId: bigint
  /** When the applicant may know. */
  releaseAt: Date
}

/**
 * Queues the mail that says that a decision can be read, in the transaction of the decision and after the row has
 * changed. What was decided is not in it: the letter waits behind the sign-in. False: they have no email address, so
 * the letter must be printed and posted.
 */
export async function queueDecisionLetter(tx: Tx, { applicationId, eventId, releaseAt }: Decided): Promise<boolean> {
  const { councilId, personId, address, portal, url, reference, contact } = await applicantContact(tx, applicationId)
  if (!address) return false
  await queueMessage(tx, {
    eventId,
    councilId,
    to: { personId, address },
    content: grantDecided.with({ portal, url, reference, contact }),
    releaseAt,
  })
  return true
}
