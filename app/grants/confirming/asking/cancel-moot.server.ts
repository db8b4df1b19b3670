import { inTransaction, type PrismaClient } from '#app/platform/database/client.server'
import { cancel } from './ask-again.server'

/**
 * Takes back questions whose answer nobody needs any more: the application ended, or was decided and the decision can no
 * longer be undone in silence. Answers how many.
 */
export async function cancelMootConfirmations(db: PrismaClient, now: Date): Promise<number> {
  const moot = await db.$queryRaw<{ id: string; councilId: string }[]>`
    select k.id, k.council_id as "councilId" from confirmation k join grant_application a on a.id = k.application_id
    where k.answered_at is null and k.cancelled_at is null and (
      a.status in ('withdrawn', 'expired', 'rejected_final', 'closed', 'recovery', 'recovered', 'written_off')
      or (k.kind = 'employment' and a.status in ('approved', 'rejected', 'monitoring') and a.released_at <= ${now}))
    limit 1000`
  let done = 0
  for (const { id, councilId } of moot)
    done += await inTransaction(db, async (tx) => {
      const still = await tx.$queryRaw<unknown[]>`
        select from confirmation where id = ${id}::uuid and answered_at is null and cancelled_at is null
        for update skip locked`
      if (still.length === 0) return 0
      await cancel(tx, { id, councilId }, { by: 'system', now })
      return 1
    })
  return done
}
