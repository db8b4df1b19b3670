import { inTransaction } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import type { ProviderWork } from '#app/platform/work'
import { ok, refused, type Ok, type Refused } from '#app/shared/outcome'
import { isUuid } from '#app/shared/uuid'
import { REFERRER_ENTITY } from './referrer'

type Details = { name: string; payrollNumber: string | null; siteId: string | null }

/** Corrects what a provider knows of one of its people. The site must be the provider's own. */
export async function changeReferrer(
  { referrerId, name, payrollNumber, siteId }: Details & { referrerId: string },
  { db, clock, actor, provider: { providerId } }: ProviderWork,
): Promise<Ok | Refused<'not-found'>> {
  if (!isUuid(referrerId)) return refused('not-found')
  const at = clock.now()
  return inTransaction(db, async (tx) => {
    const row = await tx.referrer.findFirst({
      where: { id: referrerId, providerId, contactErasedAt: null },
      select: { councilId: true },
    })
    if (!row) return refused('not-found')
    await tx.referrer.updateMany({
      where: { id: referrerId, providerId, contactErasedAt: null },
      data: { name, payrollNumber, siteId, updatedAt: at },
    })
    await recordEvent(tx, {
      councilId: row.councilId,
      entity: REFERRER_ENTITY,
      entityId: referrerId,
      by: actor,
      change: 'change',
      at,
    })
    return ok()
  })
}
