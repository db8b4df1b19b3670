import type { Tx } from '#app/platform/database/client.server'
import { caseloadRoom } from './caseload'
import { brokeringSettings } from '#app/brokering/candidates/queries-brokering.server'

/**
 * Whether a broker of this council may take on one more case. Holds the broker's membership locked until the
 * transaction ends: whoever gives them another case meanwhile waits and counts again.
 */
export async function roomInCaseload(
  tx: Tx,
  { councilId, brokerPersonId }: { councilId: string; brokerPersonId: string },
): Promise<'room' | 'full' | 'no-broker'> {
  const members = await tx.$queryRaw<unknown[]>`
    select from council_member where council_id = ${councilId}::uuid and person_id = ${brokerPersonId}::uuid
      and role = 'broker' and ended_at is null for update`
  if (members.length === 0) return 'no-broker'
  const { caseload } = await brokeringSettings(tx, councilId)
  const cases = await tx.candidate.count({ where: { councilId, brokerPersonId, status: { not: 'closed' } } })
  return caseloadRoom(cases, caseload) === 'full' ? 'full' : 'room'
}
