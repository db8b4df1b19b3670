import type { Tx } from '#app/platform/database/client.server'
import { queueMessage } from '#app/platform/messages.server'
import { applicantMail, type ApplicantMessage } from './applicant-mail'
import { applicantContact } from './queries-applicant.server'

type Telling = {
  applicationId: string
  /** The event that is told; one message of a kind for each. */
  eventId: bigint
  what: ApplicantMessage
  releaseAt: Date
}

/**
 * Queues the applicant's mail about a change, in its transaction and after the row has changed (the mail gives the dates
 * it has now). False: they have no email address, so staff must tell them.
 */
export async function tellApplicant(tx: Tx, { applicationId, eventId, what, releaseAt }: Telling): Promise<boolean> {
  const applicant = await applicantContact(tx, applicationId)
  const { councilId, personId, address } = applicant
  if (!address) return false
  const content = applicantMail(what, applicant, releaseAt)
  await queueMessage(tx, { eventId, councilId, to: { personId, address }, content, releaseAt })
  return true
}
