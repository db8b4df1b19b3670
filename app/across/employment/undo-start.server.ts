import { takeBackInWorkSupport } from '#app/brokering/candidates/open-in-work-support.server'
import type { Recorder } from '#app/hiring/employment/lock-employment.server'
import { undoStartOf, type UndoStartRefusal } from '#app/hiring/employment/undo-start.server'
import { inTransaction, type PrismaClient } from '#app/platform/database/client.server'
import { ok, type Outcome } from '#app/shared/outcome'
import { lockCandidatesOfEmployment } from './record-start.server'
import { settleReferralsOf } from '#app/referrals/friends/settling/settle-referral.server'

/**
 * "They have not started after all": a start that was recorded by mistake never happened. Its retention checks go, the
 * job broker's case waits for the first day again, and points that stood on it are taken back.
 */
export function undoStart(
  { id }: { id: string },
  { db, ...recorder }: Recorder & { db: PrismaClient },
): Promise<Outcome<object, UndoStartRefusal>> {
  const { now, actor } = recorder
  return inTransaction(db, async (tx) => {
    const personId = await lockCandidatesOfEmployment(tx, id)
    const undone = await undoStartOf(tx, { id }, recorder)
    if (!undone.ok) return undone
    if (personId && !undone.repeated) await takeBackInWorkSupport(tx, { personId, employmentId: id, now })
    await settleReferralsOf(tx, { employmentId: id }, { now, by: actor })
    return ok()
  })
}
