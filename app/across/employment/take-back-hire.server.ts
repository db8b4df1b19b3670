import { EMPLOYMENT_ENTITY } from '#app/hiring/employment/lock-employment.server'
import { refreshSearchRow } from '#app/jobs/search/refresh-search-row.server'
import { giveBackOpening, lockOpenings } from '#app/jobs/vacancies/openings.server'
import type { Tx } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'

/** The hire never was: its opening is free again, and the vacancy open where it was closed as filled. */
export async function takeBackHire(
  tx: Tx,
  { applicationId, at, by }: { applicationId: string; at: Date; by: { personId: string } | 'system' },
): Promise<void> {
  const employment = await tx.employment.findFirstOrThrow({
    where: { applicationId, status: 'agreed' },
    select: { id: true, councilId: true, providerId: true, vacancyId: true },
  })
  const { id, councilId, providerId, vacancyId } = employment
  await recordEvent(tx, {
    councilId,
    entity: EMPLOYMENT_ENTITY,
    entityId: id,
    by,
    change: 'take_back',
    from: 'agreed',
    at,
  })
  await tx.employment.delete({ where: { id } })
  const vacancy = vacancyId ? await lockOpenings(tx, { vacancyId, providerId }) : null
  if (!vacancy) return
  await giveBackOpening(tx, vacancy, { now: at, by })
  await refreshSearchRow(tx, vacancy.id)
}
