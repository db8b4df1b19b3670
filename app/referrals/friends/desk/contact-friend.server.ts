import { isOwn, lockReferral } from '../lock-referral.server'
import { REFERRAL_ENTITY } from '../referral'
import { inTransaction } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import type { ProviderWork } from '#app/platform/work'
import { ok, refused, type Outcome } from '#app/shared/outcome'
import { settleReferral } from '../settling/settle-referral.server'

/**
 * A manager writes down that they talked to a friend, be it one whom the rules exclude. Refused: 'own'. A second
 * press changes nothing.
 */
export async function contactFriend(
  { id }: { id: string },
  { db, clock, actor, provider: { providerId } }: ProviderWork,
): Promise<Outcome<object, 'not-found' | 'own' | 'ended'>> {
  const now = clock.now()
  const by = { personId: actor.personId }
  return inTransaction(db, async (tx) => {
    const referral = await lockReferral(tx, { id, providerId })
    if (!referral) return refused('not-found')
    // It pays points: nobody says so of their own friend.
    if (isOwn(referral, actor)) return refused('own')
    if (referral.endedAt && referral.endedReason !== 'excluded') return refused('ended')
    if (referral.contactedAt) return ok()
    await tx.referral.update({ where: { id }, data: { contactedAt: now, updatedAt: now } })
    await recordEvent(tx, {
      councilId: referral.councilId,
      entity: REFERRAL_ENTITY,
      entityId: id,
      by,
      change: 'contact',
      from: referral.stage,
      to: referral.stage,
      at: now,
    })
    await settleReferral(tx, { referralId: id, now, by })
    return ok()
  })
}
