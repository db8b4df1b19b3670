import { firstName } from '#app/people/profile/names'
import { PRIVATE_EMPLOYER, publicProviderName } from '#app/organisations/sites/precision'
import type { Tx } from '#app/platform/database/client.server'
import { queueMessage, type MessageContent } from '#app/platform/messages.server'
import type { LockedIntroduction } from './lock-introduction.server'
import { portalOf, type Portal } from './portal.server'

export type Telling = { eventId: bigint; now: Date }

/** The employer as a candidate's message names them: null where the name is not public. */
export function employerName(provider: { kind: string; name: string }): string | null {
  const name = publicProviderName(provider)
  return name === PRIVATE_EMPLOYER ? null : name
}

type OfCandidate = Pick<LockedIntroduction, 'councilId'> & {
  candidate: { personId: string; person: { email: string | null; erasedAt: Date | null } }
}

/** Queues a message to the candidate; nothing where they have no address. */
export async function tellCandidate(
  tx: Tx,
  { councilId, candidate }: OfCandidate,
  { eventId, now }: Telling,
  content: (portal: Portal) => MessageContent,
): Promise<void> {
  const { personId, person } = candidate
  if (!person.email || person.erasedAt) return
  const to = { personId, address: person.email }
  await queueMessage(tx, { eventId, councilId, to, content: content(await portalOf(tx, councilId)), releaseAt: now })
}

type OfBroker = Pick<LockedIntroduction, 'councilId'> & {
  brokerPersonId: string | null
  candidate: { brokerPersonId: string | null; person: { name: string } }
}

/** Queues a message to whoever made the introduction; where they are no broker any more, to whose case it is. */
export async function tellBroker(
  tx: Tx,
  { councilId, brokerPersonId, candidate }: OfBroker,
  { eventId, now }: Telling,
  content: (portal: Portal & { firstName: string }) => MessageContent,
): Promise<void> {
  const wanted = [brokerPersonId, candidate.brokerPersonId].filter((id) => id !== null)
  const brokers = await tx.councilMember.findMany({
    where: { councilId, role: 'broker', endedAt: null, personId: { in: wanted } },
    select: { personId: true, person: { select: { account: { select: { email: true } } } } },
  })
  const broker = wanted.flatMap((id) => brokers.find(({ personId }) => personId === id) ?? [])[0]
  const address = broker?.person.account?.email
  if (!broker || !address) return
  const portal = await portalOf(tx, councilId)
  const said = content({ ...portal, firstName: firstName(candidate.person.name) })
  await queueMessage(tx, {
    eventId,
    councilId,
    to: { personId: broker.personId, address },
    content: said,
    releaseAt: now,
  })
}

/** How a person is named in messages and on pages: "Farah Idris", or what they are. */
export async function brokerName(tx: Tx, personId: string | null): Promise<string> {
  const person = personId ? await tx.person.findUnique({ where: { id: personId }, select: { name: true } }) : null
  return person?.name || 'A job broker'
}
