import type { Tx } from '#app/platform/database/client.server'
import { councilOrigin } from '#app/platform/council.server'
import { queueMessage, type MessageContent } from '#app/platform/messages.server'

type Telling = {
  eventId: bigint
  providerId: string
  /** The provider's own council: its portal is where they read on. */
  councilId: string
  releaseAt: Date
  content: (at: { origin: string; portal: string }) => MessageContent
}

/** Tells a provider about an applicant: its contact address and everybody who answers applicants there, each once. */
export async function tellProvider(
  tx: Tx,
  { eventId, providerId, councilId, releaseAt, content }: Telling,
): Promise<void> {
  const council = await tx.council.findUniqueOrThrow({
    where: { id: councilId },
    select: { portalName: true, hosts: { select: { host: true }, orderBy: { host: 'desc' } } },
  })
  const provider = await tx.provider.findUniqueOrThrow({ where: { id: providerId }, select: { contactEmail: true } })
  const members = await tx.providerMember.findMany({
    where: { providerId, endedAt: null, role: { in: ['owner', 'recruiter'] } },
    select: { personId: true, person: { select: { account: { select: { email: true } } } } },
  })
  const origin = councilOrigin({ hosts: council.hosts.map(({ host }) => host) })
  const people = members.flatMap(({ personId, person }) =>
    person.account ? [{ personId, address: person.account.email }] : [],
  )
  for (const to of [...people, { address: provider.contactEmail }]) {
    await queueMessage(tx, {
      eventId,
      councilId,
      to,
      content: content({ origin, portal: council.portalName }),
      releaseAt,
    })
  }
}
