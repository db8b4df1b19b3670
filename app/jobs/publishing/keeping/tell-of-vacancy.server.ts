import { providerRecipients, vacancyRecipients } from '#app/organisations/team/queries-recipients.server'
import { councilOrigin } from '#app/platform/council.server'
import type { Tx } from '#app/platform/database/client.server'
import { queueMessage, type MessageContent } from '#app/platform/messages.server'

type About = { eventId: bigint; councilId: string; providerId: string; vacancyId: string; now: Date }

/** Tells the owners, and whoever looks after the vacancy, each once; by whom it is not a person's doing. */
export async function tellOfVacancy(
  tx: Tx,
  { eventId, councilId, providerId, vacancyId, now }: About,
  content: (about: { provider: string; url: string }) => MessageContent,
): Promise<void> {
  const { name, council } = await tx.provider.findUniqueOrThrow({
    where: { id: providerId },
    select: { name: true, council: { select: { hosts: { select: { host: true }, orderBy: { host: 'desc' } } } } },
  })
  const origin = councilOrigin({ hosts: council.hosts.map(({ host }) => host) })
  const owners = await providerRecipients(tx, providerId)
  for (const to of [...owners, ...(await vacancyRecipients(tx, { providerId, vacancyId }))])
    await queueMessage(tx, {
      eventId,
      councilId,
      to,
      content: content({ provider: name, url: `${origin}/provider/vacancies/${vacancyId}` }),
      releaseAt: now,
    })
}
