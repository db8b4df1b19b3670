import { caseHandedOver } from '#emails/brokering/case-handed-over'
import { councilOrigin } from '#app/platform/council.server'
import { inTransaction } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import { queueMessage } from '#app/platform/messages.server'
import type { CouncilWork } from '#app/platform/work'
import { ok, refused, type Outcome } from '#app/shared/outcome'
import { isUuid } from '#app/shared/uuid'
import { tellNewBroker } from '#app/brokering/candidates/tell-candidate.server'
import { CANDIDATE_ENTITY, lockCase } from '../lock-case.server'
import { roomInCaseload } from './room-in-caseload.server'

export type HandOverRefusal = 'not-found' | 'closed' | 'caseload-full' | 'no-broker'

/**
 * Gives a case to another broker of the council, whose caseload must have room; they get an email that names nobody.
 * Any broker may do it: somebody may be away. Without a `brokerPersonId` the case is nobody's again.
 */
export function handOver(
  { candidateId, brokerPersonId, note }: { candidateId: string; brokerPersonId: string | null; note: string },
  { db, clock, actor, council }: CouncilWork,
): Promise<Outcome<object, HandOverRefusal>> {
  const now = clock.now()
  const councilId = council.id
  return inTransaction(db, async (tx) => {
    const found = await lockCase(tx, { candidateId, councilId })
    if (!found) return refused('not-found')
    if (found.brokerPersonId === brokerPersonId) return ok()
    if (found.status === 'closed') return refused('closed')
    if (brokerPersonId) {
      if (!isUuid(brokerPersonId)) return refused('no-broker')
      const room = await roomInCaseload(tx, { councilId, brokerPersonId })
      if (room !== 'room') return refused(room === 'full' ? 'caseload-full' : 'no-broker')
    }
    await tx.candidate.update({ where: { id: found.id }, data: { brokerPersonId, updatedAt: now } })
    const eventId = await recordEvent(tx, {
      councilId,
      entity: CANDIDATE_ENTITY,
      entityId: found.id,
      by: { personId: actor.personId },
      change: brokerPersonId ? 'hand_over' : 'give_back',
      from: found.status,
      to: found.status,
      at: now,
      detail: { from: found.brokerPersonId, to: brokerPersonId, ...(note && { reason: note }) },
    })
    if (brokerPersonId) await tellNewBroker(tx, { council, now }, { eventId, candidateId: found.id, brokerPersonId })
    if (brokerPersonId && brokerPersonId !== actor.personId) {
      const receiver = await tx.account.findUnique({ where: { personId: brokerPersonId }, select: { email: true } })
      const giver = await tx.person.findUniqueOrThrow({
        where: { id: actor.personId },
        select: { name: true, email: true },
      })
      if (receiver) {
        await queueMessage(tx, {
          eventId,
          councilId,
          to: { personId: brokerPersonId, address: receiver.email },
          content: caseHandedOver.with({
            by: giver.name || giver.email || 'A colleague',
            note,
            portal: council.portalName,
            url: `${councilOrigin(council)}/broker/candidates/${found.id}`,
          }),
          releaseAt: now,
        })
      }
    }
    return ok()
  })
}
