import { z } from 'zod'
import type { Tx } from '#app/platform/database/client.server'
import { parsedRows, whole } from '#app/platform/database/rows.server'
import { isUuid } from '#app/shared/uuid'

const LockedPot = z.object({ id: z.string(), name: z.string(), availablePence: whole, closed: z.boolean() })
export type LockedPot = z.output<typeof LockedPot>

/**
 * Locks pots of a council until the transaction ends, always in the order of their ids, so that two transactions never
 * wait for each other. The last lock that a money operation takes (README). Unknown ids are left out.
 */
export async function lockPots(
  tx: Tx,
  { councilId, ids }: { councilId: string; ids: readonly string[] },
): Promise<LockedPot[]> {
  return parsedRows(tx, LockedPot)`
    select id, name, available_pence as "availablePence", closed_at is not null as closed from pot
    where council_id = ${councilId}::uuid and id = any(${ids.filter(isUuid)}::uuid[])
    order by id for no key update`
}
