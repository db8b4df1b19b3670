import { inTransaction, LONG_TRANSACTION_MS } from '#app/platform/database/client.server'
import type { CouncilWork } from '#app/platform/work'
import { ok, type Ok, type Refused } from '#app/shared/outcome'
import { moveInstalments } from '../instalments/move-instalments.server'
import { lockRunForPayer } from './lock-run-for-payer.server'
import { moveRun } from './move-run.server'
import { runHasDoubt } from '../doubts/run-doubts.server'
import { existingLines } from './write-lines.server'

/** Gives up a run that nobody authorised, or in which something has come up since, as long as there is no file: what was in it is due again, its lines are kept to be read. */
export function cancelRun(
  { runId }: { runId: string },
  { db, clock, actor, council }: CouncilWork,
): Promise<Ok | Refused<'not-found' | 'not-payments' | 'not-allowed' | 'empty-run'>> {
  const now = clock.now()
  const { personId } = actor
  return inTransaction(
    db,
    async (tx) => {
      const held = await lockRunForPayer(tx, { runId, councilId: council.id, personId })
      if (!held.ok) return held
      const { run } = held
      const facts = { doubted: run.status === 'authorised' && (await runHasDoubt(tx, { runId, now })) }
      const moved = await moveRun(tx, run, { event: 'cancel', facts, by: personId, now })
      if (!moved.ok) return moved
      const ids = (await existingLines(tx, run.id)).flatMap(({ instalmentIds }) => instalmentIds)
      await tx.paymentLineInstalment.updateMany({ where: { line: { runId: run.id } }, data: { live: false } })
      const by = { personId }
      await moveInstalments(tx, { councilId: run.councilId, ids, from: 'in_run', event: 'take_out', by, now })
      return ok()
    },
    LONG_TRANSACTION_MS,
  )
}
