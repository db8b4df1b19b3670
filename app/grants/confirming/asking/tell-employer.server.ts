import { employmentConfirmation } from '#emails/grants/employment-confirmation'
import { councilOrigin } from '#app/platform/council.server'
import type { Tx } from '#app/platform/database/client.server'
import { queueMessage } from '#app/platform/messages.server'
import { formatDay } from '#app/shared/date-words'
import { answerBy, type ConfirmationKind } from '../confirmation'
import { issueConfirmLink } from '../confirm-link.server'
import type { Addressee, AskingApplication } from './whom-to-ask.server'

type Question = { id: string; kind: ConfirmationKind; askedAt: Date; reminder: 0 | 1 | 2 }

/** Queues the question, or a reminder of it: whom it is about and nothing else. */
export async function tellEmployer(
  tx: Tx,
  { id, kind, askedAt, reminder }: Question,
  {
    application,
    addressee,
    eventId,
    now,
  }: { application: AskingApplication; addressee: Addressee; eventId: bigint; now: Date },
): Promise<void> {
  if (!addressee) return
  const { council, councilId, name } = application
  const origin = councilOrigin({ hosts: council.hosts.map(({ host }) => host) })
  for (const to of addressee.recipients) {
    const path = addressee.providerId ? `provider/confirmations/${id}` : `confirm/${await issueConfirmLink(tx, id)}`
    const content = employmentConfirmation.with({
      name,
      council: council.name,
      portal: council.portalName,
      again: kind === 'retention',
      byLink: addressee.providerId === null,
      reminder,
      answerBy: formatDay(answerBy(askedAt), now),
      url: `${origin}/${path}`,
    })
    await queueMessage(tx, { eventId, councilId, to, content, releaseAt: now })
  }
}
