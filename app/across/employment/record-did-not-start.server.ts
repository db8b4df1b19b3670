import type { FellThroughReason } from '#app/hiring/employment/employment'
import { fallThrough } from '#app/hiring/employment/fall-through.server'
import { refreshSearchRow } from '#app/jobs/search/refresh-search-row.server'
import { giveBackOpening, lockOpenings } from '#app/jobs/vacancies/openings.server'
import { inTransaction } from '#app/platform/database/client.server'
import type { ProviderWork, Reacting } from '#app/platform/work'
import { heldHireOf } from './hold-hire.server'
import { lockCandidatesOfEmployment } from './record-start.server'
import { ok, refused, type Outcome } from '#app/shared/outcome'

/**
 * A start fell through: the vacancy gets its opening back, and is open again if it was closed as filled and its closing
 * date is still to come. Whoever is registered with a job broker looks for work again, and their broker is told.
 */
export function recordDidNotStart(
  { id, reason }: { id: string; reason: FellThroughReason },
  { db, clock, actor, provider, react }: Reacting<ProviderWork>,
): Promise<Outcome<{ reopened: boolean }, 'not-found' | 'not-allowed'>> {
  const now = clock.now()
  return inTransaction(db, async (tx) => {
    await lockCandidatesOfEmployment(tx, id)
    // They were never told that they are hired: that is taken back where it was said.
    if (await heldHireOf(tx, id)) return refused('not-allowed')
    const fallen = await fallThrough(tx, { id, reason }, { now, actor, provider })
    if (!fallen.ok) return fallen
    const { vacancyId, repeated } = fallen
    if (repeated) return ok({ reopened: false })
    await react(tx, { kind: 'start-fell-through', employmentId: id, at: now, by: actor })
    const vacancy = vacancyId ? await lockOpenings(tx, { vacancyId, providerId: provider.providerId }) : null
    if (!vacancy) return ok({ reopened: false })
    const { reopened } = await giveBackOpening(tx, vacancy, { now, by: actor })
    await refreshSearchRow(tx, vacancy.id)
    return ok({ reopened })
  })
}
