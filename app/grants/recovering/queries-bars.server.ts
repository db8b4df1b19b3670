import { z } from 'zod'
import type { Reader } from '#app/platform/database/client.server'
import { parsedRows } from '#app/platform/database/rows.server'
import type { RecoveryBar } from './recovery'

const Bars = z.object({ holds: z.boolean(), interest: z.boolean() })

/** Why somebody may not work on an application's recovery in a role; the database's trigger asks the same. */
export async function recoveryBar(
  db: Reader,
  { applicationId, personId, role }: { applicationId: string; personId: string; role: 'approver' | 'payments' },
): Promise<RecoveryBar | null> {
  const [row] = await parsedRows(db, Bars)`
    select holds_grant_role(council_id, ${personId}::uuid, ${role}, scheme_id) as holds,
      has_grant_interest(id, ${personId}::uuid) as interest
    from grant_application where id = ${applicationId}::uuid`
  if (!row?.holds) return 'role-missing'
  return row.interest ? 'interest' : null
}
