import type { Tx } from '#app/platform/database/client.server'
import { queueMessages } from '#app/platform/messages.server'
import { applicantMail, type ApplicantMessage } from './applicant-mail'
import { applicantContacts } from './queries-applicant.server'

type Telling = { applicationId: string; eventId: bigint; what: ApplicantMessage }

/**
 * Queues many applicants' mails at once, each as `tellApplicant` does. Answers how many have no address, so that staff must
 * tell them.
 */
export async function tellApplicants(
  tx: Tx,
  tellings: readonly Telling[],
  { releaseAt }: { releaseAt: Date },
): Promise<number> {
  const contacts = await applicantContacts(
    tx,
    tellings.map(({ applicationId }) => applicationId),
  )
  const messages = tellings.flatMap(({ applicationId, eventId, what }) => {
    const applicant = contacts.get(applicationId)
    if (!applicant?.address) return []
    const { councilId, personId, address } = applicant
    return [
      { eventId, councilId, to: { personId, address }, content: applicantMail(what, applicant, releaseAt), releaseAt },
    ]
  })
  await queueMessages(tx, messages)
  return tellings.length - messages.length
}
