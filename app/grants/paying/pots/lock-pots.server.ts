import type { Tx } from '#app/platform/database/client.server'
import { isUuid } from '#app/shared/uuid'

export type LockedPot = { id: string; name: string; availablePence: number; closed: boolean }

/**
 * Locks pots of a council until the transaction ends, always in the order of their ids, so that two transactions never
 * wait for each other. The last lock that a money operation takes (README). Unknown ids are left out.
 */
export async function lockPots(
  tx: Tx,
  { councilId, ids }: { councilId: string; ids: readonly string[] },
): Promise<LockedPot[]> {
  const rows = await tx.$queryRaw<{ id: string; name: string; available: bigint; closed: boolean }[]>`
    select id, name, available_pence as available, closed_at is not null as closed from pot
    where council_id = ${councilId}::uuid and id = any(${ids.filter(isUuid)}::uuid[])
    order by id for no key update`
  return rows.map(({ available, ...row }) => ({ ...row, availablePence: Number(available) }))
}
