import { applicationClosesEarlier } from '#emails/hiring/application-closes-earlier'
import { publicProviderName } from '#app/organisations/sites/precision'
import { councilOrigin } from '#app/platform/council.server'
import type { Tx } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import { queueMessage } from '#app/platform/messages.server'
import { deadlineWords } from '#app/shared/deadline'
import { issueDraftToken, RESUME_TOKEN } from './draft-access.server'

type Change = { vacancyId: string; was: Date; closesAt: Date; words: string; now: Date }

/** Tells everybody who has begun an application, and gave an address, that they have less time than they were told. */
export async function tellDraftsItClosesEarlier(
  tx: Tx,
  { vacancyId, was, closesAt, words, now }: Change,
): Promise<void> {
  const drafts = await tx.jobApplication.findMany({
    where: { vacancyId, status: 'draft', email: { not: null }, draftExpiresAt: { gt: now } },
    select: { id: true, councilId: true, personId: true, email: true },
    orderBy: { id: 'asc' },
  })
  if (drafts.length === 0) return
  const { title, provider } = await tx.vacancy.findUniqueOrThrow({
    where: { id: vacancyId },
    select: {
      title: true,
      provider: {
        select: {
          name: true,
          kind: true,
          council: { select: { portalName: true, hosts: { select: { host: true } } } },
        },
      },
    },
  })
  const origin = councilOrigin({ hosts: provider.council.hosts.map(({ host }) => host) })
  for (const { id, councilId, personId, email } of drafts) {
    const eventId = await recordEvent(tx, {
      councilId,
      entity: 'application',
      entityId: id,
      by: 'system',
      change: 'closes_earlier',
      at: now,
    })
    const secret = await issueDraftToken(tx, RESUME_TOKEN, id)
    await queueMessage(tx, {
      eventId,
      councilId,
      to: { personId, address: email! },
      content: applicationClosesEarlier.with({
        title,
        provider: provider.kind === 'personal-assistant-employer' ? null : publicProviderName(provider),
        was: deadlineWords(was, now),
        closes: deadlineWords(closesAt, now),
        words,
        portal: provider.council.portalName,
        url: `${origin}/apply/resume/${secret}`,
      }),
      releaseAt: now,
    })
  }
}
