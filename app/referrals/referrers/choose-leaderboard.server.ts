import { inTransaction } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import type { ProviderWork } from '#app/platform/work'
import { ok, refused, type Outcome } from '#app/shared/outcome'
import { REFERRER_ENTITY } from './referrer'

/** A referrer chooses to be seen on the leaderboard by first name, or no longer. The same choice again changes nothing. */
export async function chooseLeaderboard(
  { show }: { show: boolean },
  { db, clock, actor, provider: { providerId } }: ProviderWork,
): Promise<Outcome<object, 'not-found'>> {
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
