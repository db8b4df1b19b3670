import type { FellThroughReason } from '#app/hiring/employment/employment'
import { fallThrough } from '#app/hiring/employment/fall-through.server'
import type { Recorder } from '#app/hiring/employment/lock-employment.server'
import { refreshSearchRow } from '#app/jobs/search/refresh-search-row.server'
import { giveBackOpening, lockOpenings } from '#app/jobs/vacancies/openings.server'
import { inTransaction, type PrismaClient } from '#app/platform/database/client.server'
import { freeAgain } from '#app/brokering/introductions/free-again.server'
import { lockCandidatesOfEmployment } from './record-start.server'
import { settleReferralsOf } from '#app/referrals/friends/settling/settle-referral.server'
import { ok, type Outcome } from '#app/shared/outcome'

/**
 * A start fell through: the vacancy gets its opening back, and is open again if it was closed as filled and its closing
 * date is still to come. Whoever is registered with a job broker looks for work again, and their broker is told.
 */
export function recordDidNotStart(
  { id, reason }: { id: string; reason: FellThroughReason },
  { db, ...recorder }: Recorder & { db: PrismaClient },
): Promise<Outcome<{ reopened: boolean }, 'not-found' | 'not-allowed'>> {
  const { now, actor, provider } = recorder
  return inTransaction(db, async (tx) => {
    await lockCandidatesOfEmployment(tx, id)
    const fallen = await fallThrough(tx, { id, reason }, recorder)
    if (!fallen.ok) return fallen
    const { vacancyId, repeated } = fallen
    await settleReferralsOf(tx, { employmentId: id }, { now, by: actor })
    if (!repeated) await freeAgain(tx, { employmentId: id, now })
    const vacancy =
      vacancyId && !repeated ? await lockOpenings(tx, { vacancyId, providerId: provider.providerId }) : null
    if (!vacancy) return ok({ reopened: false })
    const { reopened } = await giveBackOpening(tx, vacancy, { now, personId: actor.personId })
    await refreshSearchRow(tx, vacancy.id)
    return ok({ reopened })
  })
}
