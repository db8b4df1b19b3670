import type { Tx } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import type { OwnReferrer } from '#app/referrals/referrers/queries.server'
import { REFERRER_ENTITY } from '#app/referrals/referrers/referrer'

type Asking = {
  councilId: string
  providerId: string
  /** Who left, or was refused, before; null for somebody new. */
  known: OwnReferrer | null
  name: string
  by: { personId: string }
  at: Date
}

/**
 * Somebody asks to join by code, and waits for a manager. `firstWaiting`: nobody else did, so the managers are told; they
 * see the others when they look.
 */
export async function askToJoin(
  tx: Tx,
  { councilId, providerId, known, name, by, at }: Asking,
): Promise<{ eventId: bigint; firstWaiting: boolean }> {
  const waiting = await tx.referrer.count({ where: { providerId, status: 'waiting' } })
  const columns = { status: 'waiting', via: 'code', name, updatedAt: at, leftAt: null, contactErasedAt: null }
  const { id } = known
    ? await tx.referrer.update({ where: { id: known.id }, data: columns, select: { id: true } })
    : await tx.referrer.create({
        data: { councilId, providerId, personId: by.personId, createdAt: at, ...columns },
        select: { id: true },
      })
  const eventId = await recordEvent(tx, {
    councilId,
    entity: REFERRER_ENTITY,
    entityId: id,
    by,
    change: 'ask',
    from: known?.status ?? null,
    to: 'waiting',
    at,
  })
  return { eventId, firstWaiting: waiting === 0 }
}
