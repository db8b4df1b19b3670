import type { FellThroughReason } from '#app/modules/employment/employment'
import { fallThrough } from '#app/modules/employment/fall-through.server'
import type { Recorder } from '#app/modules/employment/lock-employment.server'
import { refreshSearchRow } from '#app/modules/search/refresh-search-row.server'
import { giveBackOpening, lockOpenings } from '#app/modules/vacancies/openings.server'
import { inTransaction, type PrismaClient } from '#app/platform/database/client.server'
import { ok, type Outcome } from '#app/shared/outcome'

/**
 * A start fell through: the vacancy gets its opening back, and is open again if it was closed as filled and its closing
 * date is still to come. Nobody is told; it stands in the history.
 */
export function recordDidNotStart(
  { id, reason }: { id: string; reason: FellThroughReason },
  { db, ...recorder }: Recorder & { db: PrismaClient },
): Promise<Outcome<{ reopened: boolean }, 'not-found' | 'not-allowed'>> {
  const { now, actor, provider } = recorder
  return inTransaction(db, async (tx) => {
    const fallen = await fallThrough(tx, { id, reason }, recorder)
    if (!fallen.ok) return fallen
    const { vacancyId, repeated } = fallen
    const vacancy =
      vacancyId && !repeated ? await lockOpenings(tx, { vacancyId, providerId: provider.providerId }) : null
    if (!vacancy) return ok({ reopened: false })
    const { reopened } = await giveBackOpening(tx, vacancy, { now, personId: actor.personId })
    await refreshSearchRow(tx, vacancy.id)
    return ok({ reopened })
  })
}
