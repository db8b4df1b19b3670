import { applicationSaved } from '#emails/hiring/application-saved'
import { councilOrigin, type Council } from '#app/platform/council.server'
import type { PrismaClient, Tx } from '#app/platform/database/client.server'
import { queueMessage } from '#app/platform/messages.server'
import { withinLimit, type RateLimit } from '#app/platform/rate-limit.server'
import { deadlineWords } from '#app/shared/deadline'
import { issueDraftToken, RESUME_TOKEN } from './draft-access.server'

/** Anybody can type anybody's address: nobody gets more of these mails than this. */
const LINKS_PER_ADDRESS: RateLimit = { name: 'draft-link-address', points: 10, seconds: 24 * 60 * 60 }
const LINKS_PER_IP: RateLimit = { name: 'draft-link-ip', points: 60, seconds: 60 * 60 }

/** Whether another link may be emailed to this address. Without one the draft is saved all the same. */
export async function maySendLink(db: PrismaClient, { email, ip }: { email: string; ip: string }): Promise<boolean> {
  return (await withinLimit(db, LINKS_PER_IP, ip)) && (await withinLimit(db, LINKS_PER_ADDRESS, email))
}

type Saved = {
  eventId: bigint
  applicationId: string
  personId: string | null
  email: string
  vacancy: { title: string; provider: string }
  expiresAt: Date
}

/** Queues the email with the link that opens the draft on any device. */
export async function tellSaved(
  tx: Tx,
  { council, now }: { council: Council; now: Date },
  saved: Saved,
): Promise<void> {
  const { eventId, applicationId, personId, email, vacancy, expiresAt } = saved
  const secret = await issueDraftToken(tx, RESUME_TOKEN, applicationId)
  await queueMessage(tx, {
    eventId,
    councilId: council.id,
    to: { personId, address: email },
    content: applicationSaved.with({
      title: vacancy.title,
      provider: vacancy.provider,
      portal: council.portalName,
      url: `${councilOrigin(council)}/apply/resume/${secret}`,
      keptUntil: deadlineWords(expiresAt, now),
    }),
    releaseAt: now,
  })
}
