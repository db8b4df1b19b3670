import { inTransaction, Prisma, type PrismaClient, type Tx } from '#app/platform/database/client.server'
import { recordEvents } from '#app/platform/events.server'
import { next } from '#app/shared/transitions'
import { GRANT_ENTITY, grantTransitions } from '#app/grants/applying/grant-application'

const BATCH = 500

/** Nothing of the award is left to be paid (SQL, about `a`). */
const NOTHING_LEFT = Prisma.sql`a.status = 'approved'
  and exists (select from grant_award w where w.application_id = a.id and w.undone_at is null)
  and not exists (select from instalment i join grant_award w on w.id = i.award_id
    where w.application_id = a.id and w.undone_at is null and i.status not in ('paid', 'cancelled'))`

/**
 * Approved applications of which the last instalment is paid (or cancelled) go on to monitoring; the others of `ids` stay
 * as they are. Many at once: `moveGrant` is for one. Answers how many.
 */
export async function completeGrants(tx: Tx, { ids, now }: { ids: readonly string[]; now: Date }): Promise<number> {
  const outcome = next(grantTransitions, 'approved', 'complete', { by: 'system', round: 1, instalmentsLeft: false })
  if (!outcome.ok) throw new Error('The table has no complete.')
  const rows = await tx.$queryRaw<{ id: string; councilId: string }[]>`
    select a.id, a.council_id as "councilId" from grant_application a
    where a.id = any(${ids}::uuid[]) and ${NOTHING_LEFT} order by a.id for no key update of a`
  if (rows.length === 0) return 0
  await tx.$executeRaw`
    update grant_application set status = ${outcome.to}, updated_at = ${now}
    where id = any(${rows.map(({ id }) => id)}::uuid[]) and status = 'approved'`
  await recordEvents(
    tx,
    rows.map(({ id, councilId }) => ({
      councilId,
      entity: GRANT_ENTITY,
      entityId: id,
      by: 'system',
      change: 'complete',
      from: 'approved',
      to: outcome.to,
      at: now,
    })),
  )
  return rows.length
}

/** For whatever else ended the last instalment: cancelled by hand, say. */
async function completeWhatIsPaid(db: PrismaClient, now: Date): Promise<number> {
  let done = 0
  for (;;) {
    const completed = await inTransaction(db, async (tx) => {
      const rows = await tx.$queryRaw<{ id: string }[]>`
        select a.id from grant_application a where coalesce(a.released_at, a.decided_at) <= ${now} and ${NOTHING_LEFT}
        order by a.id limit ${BATCH}`
      return completeGrants(tx, { ids: rows.map(({ id }) => id), now })
    })
    done += completed
    if (completed < BATCH) return done
  }
}

export const completeGrantsSweep = { name: 'complete-paid-grants', run: completeWhatIsPaid }
