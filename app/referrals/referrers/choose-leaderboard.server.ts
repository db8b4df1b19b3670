import type { Actor } from '#app/platform/actor'
import type { Clock } from '#app/platform/clock.server'
import { inTransaction, type PrismaClient } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import { ok, refused, type Outcome } from '#app/shared/outcome'
import { REFERRER_ENTITY } from './referrer'

/** A referrer chooses to be seen on the leaderboard by first name, or no longer. The same choice again changes nothing. */
export async function chooseLeaderboard(
  { show }: { show: boolean },
  context: { db: PrismaClient; clock: Clock; actor: Pick<Actor, 'personId'>; provider: { providerId: string } },
): Promise<Outcome<object, 'not-found'>> {
  const { db, clock, actor } = context
  const { providerId } = context.provider
  const { personId } = actor
  return inTransaction(db, async (tx) => {
    const row = await tx.referrer.findFirst({ where: { providerId, personId, status: 'active' } })
    if (!row) return refused('not-found')
    const at = clock.now()
    const { count } = await tx.referrer.updateMany({
      where: { id: row.id, leaderboard: !show },
      data: { leaderboard: show, updatedAt: at },
    })
    if (count > 0)
      await recordEvent(tx, {
        councilId: row.councilId,
        entity: REFERRER_ENTITY,
        entityId: row.id,
        by: actor,
        change: show ? 'show_on_leaderboard' : 'hide_from_leaderboard',
        at,
      })
    return ok()
  })
}
