import type { Reader } from '#app/platform/database/client.server'

import type { RecoveryBar } from './recovery'

/** Why somebody may not work on an application's recovery in a role; the database's trigger asks the same. */
export async function recoveryBar(
  db: Reader,
  { applicationId, personId, role }: { applicationId: string; personId: string; role: 'approver' | 'payments' },
): Promise<RecoveryBar | null> {
  const [row] = await db.$queryRaw<{ holds: boolean; interest: boolean }[]>`
    select holds_grant_role(council_id, ${personId}::uuid, ${role}, scheme_id) as holds,
      has_grant_interest(id, ${personId}::uuid) as interest
    from grant_application where id = ${applicationId}::uuid`
  if (!row?.holds) return 'role-missing'
  return row.interest ? 'interest' : null
}
