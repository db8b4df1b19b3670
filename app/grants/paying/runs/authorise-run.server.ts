import { inTransaction, LONG_TRANSACTION_MS, type Tx } from '#app/platform/database/client.server'
import type { CouncilWork } from '#app/platform/work'
import { ok, refused, type Ok, type Refused } from '#app/shared/outcome'
import { byTheRules, type LockRefusal, type SeenTotals } from './lock-run.server'
import { lockRunForPayer } from './lock-run-for-payer.server'
import { moveRun } from './move-run.server'
import { runHasDoubt } from '../doubts/run-doubts.server'
import { mayPay } from './queries-payer.server'

export type AuthoriseRefusal = LockRefusal | 'built-it' | 'locked-it' | 'over-limit' | 'no-limit'

/** A second payments officer agrees to a locked run, up to the limit of the role, unless a doubt has come up since. */
export async function authoriseRun(
  { runId, seen }: { runId: string; seen: SeenTotals },
  { db, clock, actor, council }: CouncilWork,
): Promise<Ok | Refused<AuthoriseRefusal>> {
  const now = clock.now()
  const { personId } = actor
  return byTheRules(() =>
    inTransaction(
      db,
      async (tx) => {
        const held = await lockRunForPayer(tx, { runId, councilId: council.id, personId })
        if (!held.ok) return held
        const { run } = held
        if (run.status !== 'locked') return refused('not-allowed')
        if (run.builtByPersonId === personId) return refused('built-it')
        if (run.lockedByPersonId === personId) return refused('locked-it')
        if (run.lineCount !== seen.lineCount || run.totalPence !== seen.totalPence) return refused('totals-changed')
        if (!(await mayPay(tx, { runId, personId }))) return refused('has-interest')
        const limit = await paymentsLimit(tx, council.id)
        if (limit === null) return refused('no-limit')
        if (run.totalPence > limit) return refused('over-limit')
        if (await runHasDoubt(tx, { runId, now })) return refused('open-signals')
        const data = { authorisedByPersonId: personId, authorisedAt: now }
        const moved = await moveRun(tx, run, { event: 'authorise', by: personId, now, data })
        return moved.ok ? ok() : moved
      },
      LONG_TRANSACTION_MS,
    ),
  )
}

/** The most that one run may come to, in pence; null: nobody said, so nothing may be authorised. */
async function paymentsLimit(tx: Tx, councilId: string): Promise<number | null> {
  const row = await tx.approvalLimit.findUnique({ where: { councilId_role: { councilId, role: 'payments' } } })
  return row?.maxPence ?? null
}
