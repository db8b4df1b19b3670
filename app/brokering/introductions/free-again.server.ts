import { startFellThrough } from '#emails/brokering/start-fell-through'
import { moveCandidatesOf } from '#app/brokering/candidates/move-candidate.server'
import { tellBroker } from './tell.server'
import type { Tx } from '#app/platform/database/client.server'

/**
 * A start fell through: the person's cases are active again, and each one's broker hears which introductions could be
 * brought back. Bringing them back is the broker's decision.
 */
export async function freeAgain(tx: Tx, { employmentId, now }: { employmentId: string; now: Date }): Promise<void> {
  const { personId, provider } = await tx.employment.findUniqueOrThrow({
    where: { id: employmentId },
    select: { personId: true, provider: { select: { name: true } } },
  })
  const cases = await moveCandidatesOf(tx, { personId, event: 'fall_through', by: 'system', party: 'system', now })
  for (const { id, councilId, brokerPersonId, eventId } of cases) {
    const superseded = { candidateId: id, status: 'superseded', supersededByEmploymentId: employmentId }
    const restorable = await tx.introduction.count({ where: superseded })
    const person = await tx.person.findUniqueOrThrow({ where: { id: personId }, select: { name: true } })
    const about = { councilId, brokerPersonId, candidate: { brokerPersonId, person } }
    await tellBroker(tx, about, { eventId, now }, ({ firstName, name, origin }) =>
      startFellThrough.with({
        firstName,
        provider: provider.name,
        restorable,
        portal: name,
        url: `${origin}/broker/candidates/${id}`,
      }),
    )
  }
}
