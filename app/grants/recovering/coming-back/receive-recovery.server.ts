import { lockRecovery } from '../lock-recovery.server'
import { recoveryCase } from '../queries-case.server'
import { inTransaction } from '#app/platform/database/client.server'
import { once } from '#app/platform/idempotency.server'
import type { CouncilWork } from '#app/platform/work'
import { ok, refused } from '#app/shared/outcome'
import { openRecovery, orBarred, type RecoveryOutcome } from '../open-recovery.server'
import { takeIn, takenInBefore, type TakenIn } from './take-in.server'

/**
 * A payments officer, who did not ask for it, writes down money that came back, in part or whole: it is available in its
 * pot again. The same form twice is one payment.
 */
export function receiveRecovery(
  { id, pence, formKey }: { /** The application's id. */ id: string; pence: number; formKey: string },
  context: CouncilWork,
): Promise<RecoveryOutcome<TakenIn>> {
  const { db, clock, actor } = context
  return orBarred(() =>
    inTransaction(db, async (tx) => {
      const opened = await openRecovery(tx, { id, role: 'payments' }, context)
      if (!opened.ok) return opened
      const recovery = await lockRecovery(tx, id)
      if (!recovery) return refused('not-allowed')
      const key = { scope: `recovery:${recovery.id}`, key: formKey }
      const before = await takenInBefore(tx, key)
      if (before) return ok(before)
      const { potId } = await recoveryCase(tx, id)
      const taken = await takeIn(tx, {
        grant: opened.grant,
        recovery,
        potId: potId!,
        pence,
        words: 'All of it was paid back.',
        by: { personId: actor.personId },
        now: clock.now(),
      })
      if (!taken.ok) return taken
      const { leftPence, told } = taken
      return ok(await once(tx, key, async () => ({ leftPence, told })))
    }),
  )
}
