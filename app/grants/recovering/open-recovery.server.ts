import { grantInScope } from '#app/grants/checking/duties/queries-scope.server'
import { lockGrant } from '#app/grants/applying/move-grant.server'
import { recoveryBar } from './queries-bars.server'
import type { RecoveryBar } from './recovery'
import type { RecoveryRefusal } from './words'
import type { Tx } from '#app/platform/database/client.server'
import { refusedBy } from '#app/platform/database/errors.server'
import type { CouncilWork } from '#app/platform/work'
import { ok, refused, type Ok, type Refused } from '#app/shared/outcome'
import type { LockedGrant } from '#app/grants/checking/duties/open-grant.server'

export type RecoveryOutcome<T extends object = object> = Ok<T> | Refused<RecoveryRefusal | 'not-found'>

/** Holds an application for somebody's part in its recovery: of a scheme of theirs, and nothing bars them. */
export async function openRecovery(
  tx: Tx,
  { id, role }: { id: string; role: 'approver' | 'payments' },
  { actor, council }: Pick<CouncilWork, 'actor' | 'council'>,
): Promise<Ok<{ grant: LockedGrant }> | Refused<'not-found' | RecoveryBar>> {
  const { personId } = actor
  const inScope = await grantInScope(tx, { id, councilId: council.id, personId, roles: [role] })
  const grant = inScope && (await lockGrant(tx, { id, councilId: council.id }))
  if (!grant) return refused('not-found')
  const bar = await recoveryBar(tx, { applicationId: id, personId, role })
  return bar ? refused(bar) : ok({ grant })
}

/** What the database refused at the last moment, as a reason. Other errors are thrown on. */
export async function orBarred<T>(operation: () => Promise<T>): Promise<T | Refused<RecoveryRefusal>> {
  try {
    return await operation()
  } catch (error) {
    switch (refusedBy(error, ['grant_recovery_duties_separate', 'grant_recovery_two_people', 'grant_recovery_live'])) {
      case null:
        throw error
      case 'grant_recovery_live':
        return refused('live-already')
      case 'grant_recovery_two_people':
      case 'grant_recovery_duties_separate':
        return refused('own-proposal')
    }
  }
}
