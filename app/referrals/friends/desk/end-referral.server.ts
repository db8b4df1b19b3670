import { endLocked } from '../end-referral.server'
import { isOwn, lockReferral } from '../lock-referral.server'
import { inTransaction } from '#app/platform/database/client.server'
import type { ProviderWork } from '#app/platform/work'
import { ok, refused, type Outcome } from '#app/shared/outcome'
import { settleReferral } from '../settling/settle-referral.server'

/**
 * `does_not_count`: by an agency, known here before, not really a friend … `not_interested`: a friend who was called.
 * `wrong_number`, `knew_nothing`: nobody was there, or nobody had asked: the points for their interest go back.
 */
type Ending = {
  id: string
  reason: 'does_not_count' | 'not_interested' | 'wrong_number' | 'knew_nothing'
  words: string
}

export type EndRefusal = 'not-found' | 'own' | 'ended' | 'has-applied'

/** A manager ends a referral, with their words. What should not have counted is taken back. */
export async function endReferral(
  { id, reason, words }: Ending,
  { db, clock, actor, provider: { providerId } }: ProviderWork,
): Promise<Outcome<object, EndRefusal>> {
  const now = clock.now()
  const by = { personId: actor.personId }
  return inTransaction(db, async (tx) => {
    const referral = await lockReferral(tx, { id, providerId })
    if (!referral) return refused('not-found')
    if (isOwn(referral, actor)) return refused('own')
    // A second press.
    if (referral.endedReason === reason) return ok()
    // Whoever has applied says with their application what they are interested in.
    if (reason !== 'does_not_count' && referral.applicationId) return refused('has-applied')
    const ended = await endLocked(tx, referral, { reason, by, now, words })
    if (!ended.ok) return ended
    await settleReferral(tx, { referralId: id, now, by })
    return ok()
  })
}
