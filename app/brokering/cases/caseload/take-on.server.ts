import type { Tx } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import { CANDIDATE_ENTITY } from '../lock-case.server'
import { roomInCaseload } from './room-in-caseload.server'

/** Puts a locked case that is nobody's into a broker's caseload, if there is room in it. */
export async function takeOn(
  tx: Tx,
  { id, councilId, status }: { id: string; councilId: string; status: string },
  { brokerPersonId, now }: { brokerPersonId: string; now: Date },
): Promise<'taken' | 'full' | 'no-broker'> {
  const room = await roomInCaseload(tx, { councilId, brokerPersonId })
  if (room !== 'room') return room
  await tx.candidate.update({ where: { id }, data: { brokerPersonId, updatedAt: now } })
  await recordEvent(tx, {
    councilId,
    entity: CANDIDATE_ENTITY,
    entityId: id,
    by: { personId: brokerPersonId },
    change: 'take_on',
    from: status,
    to: status,
    at: now,
  })
  return 'taken'
}
