import { inTransaction, LONG_TRANSACTION_MS } from '#app/platform/database/client.server'
import { refusedBy } from '#app/platform/database/errors.server'
import type { CouncilWork } from '#app/platform/work'
import { ok, refused, type Ok, type Refused } from '#app/shared/outcome'
import { lockRunForPayer } from './lock-run-for-payer.server'
import { moveRun, RUN_RULES } from './move-run.server'
import { authorisersOf, mayPay } from './queries-payer.server'
import { mayLock } from './policy/run-policy'
import { readDue } from '../instalments/read-due.server'
import { existingLines, stillHolds } from './write-lines.server'

/** What whoever pressed the button saw: lines, and their sum in pence. */
export type SeenTotals = { lineCount: number; totalPence: number }

export type LockRefusal =
  | 'not-found'
  | 'not-payments'
  | 'not-allowed'
  | 'empty-run'
  | 'totals-changed'
  | 'out-of-date'
  | 'open-signals'
  | 'has-interest'
  | 'lock-is-the-beginners'
  | 'duties'
  | 'another-open'

/**
 * Closes a run to changes, with its control totals. Refused when anything in it is not as it was when it was built: an
 * account that changed, a decision taken back, a contradiction that has turned up since, something to be looked into.
 */
export async function lockPaymentRun(
  { runId, seen }: { runId: string; seen: SeenTotals },
  { db, clock, actor, council }: CouncilWork,
): Promise<Ok | Refused<LockRefusal>> {
  const now = clock.now()
  const { personId } = actor
  return byTheRules(() =>
    inTransaction(
      db,
      async (tx) => {
        const held = await lockRunForPayer(tx, { runId, councilId: council.id, personId })
        if (!held.ok) return held
        const { run } = held
        if (run.status !== 'open') return refused('not-allowed')
        if (run.lineCount !== seen.lineCount || run.totalPence !== seen.totalPence) return refused('totals-changed')
        if (!(await mayPay(tx, { runId, personId }))) return refused('has-interest')
        if (!mayLock(run, personId, await authorisersOf(tx, { runId, councilId: council.id })))
          return refused('lock-is-the-beginners')
        const read = await readDue(tx, run, now)
        const undoubted = { ...read, due: read.due.map((one) => ({ ...one, doubted: false })) }
        if (!stillHolds(undoubted, await existingLines(tx, run.id))) return refused('out-of-date')
        if (read.due.some(({ doubted, lineId }) => doubted && lineId !== null)) return refused('open-signals')
        const data = { lockedByPersonId: personId, lockedAt: now }
        const moved = await moveRun(tx, run, {
          event: 'lock',
          facts: { empty: run.lineCount === 0 },
          by: personId,
          now,
          data,
        })
        return moved.ok ? ok() : moved
      },
      LONG_TRANSACTION_MS,
    ),
  )
}

/** Opens a locked run again, to be built anew. */
export function unlockPaymentRun(
  { runId }: { runId: string },
  { db, clock, actor, council }: CouncilWork,
): Promise<Ok | Refused<LockRefusal>> {
  const now = clock.now()
  const { personId } = actor
  const councilId = council.id
  return inTransaction(
    db,
    async (tx) => {
      // As beginning one does: there is one open run at a time.
      await tx.$queryRaw`select 1 from council where id = ${councilId}::uuid for no key update`
      const held = await lockRunForPayer(tx, { runId, councilId, personId })
      if (!held.ok) return held
      const { run } = held
      if (run.status === 'locked' && (await tx.paymentRun.count({ where: { councilId, status: 'open' } })) > 0)
        return refused('another-open')
      const data = { lockedByPersonId: null, lockedAt: null }
      const moved = await moveRun(tx, run, { event: 'unlock', by: personId, now, data })
      return moved.ok ? ok() : moved
    },
    LONG_TRANSACTION_MS,
  )
}

/** The database refuses what the operation did not see coming: then that is the answer. */
export async function byTheRules<T>(work: () => Promise<T>): Promise<T | Refused<'duties' | 'open-signals'>> {
  try {
    return await work()
  } catch (error) {
    const rule = refusedBy(error, RUN_RULES)
    if (rule === null) throw error
    return refused(rule === 'grant_signals_resolved' ? 'open-signals' : 'duties')
  }
}
