import { endLocked } from '../end-referral.server'
import { flagTransitions, type FlagStatus } from './flag'
import { isOwn, lockReferral } from '../lock-referral.server'
import { evidenceOf, otherReferrers } from '../desk/queries-manager-referral.server'
import { REFERRAL_FLAG_ENTITY } from '../referral'
import { inTransaction, type Tx } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import type { ProviderWork } from '#app/platform/work'
import { ok, refused, type Outcome } from '#app/shared/outcome'
import { next } from '#app/shared/transitions'
import { isUuid } from '#app/shared/uuid'
import { settleReferral } from '../settling/settle-referral.server'

type Decision = { flagId: string; decision: 'clear' | 'uphold'; words: string }

export type FlagRefusal = 'not-found' | 'own' | 'decided'

/**
 * A manager decides on what the portal noticed. Cleared: once nothing else is open, the points that waited are given.
 * Upheld: the referral does not count, and what it had brought is taken back.
 */
export async function decideFlag(
  { flagId, decision, words }: Decision,
  { db, clock, actor, provider: { providerId } }: ProviderWork,
): Promise<Outcome<object, FlagRefusal>> {
  if (!isUuid(flagId)) return refused('not-found')
  const now = clock.now()
  const by = { personId: actor.personId }
  return inTransaction(db, async (tx) => {
    const found = await tx.referralFlag.findFirst({ where: { id: flagId, providerId }, select: { referralId: true } })
    const referral = found && (await lockReferral(tx, { id: found.referralId, providerId }))
    if (!referral) return refused('not-found')
    const flag = await tx.referralFlag.findUniqueOrThrow({ where: { id: flagId } })
    const other = (await otherReferrers(tx, { providerId, flags: [flag] })).get(
      evidenceOf(flag.evidence).referrerId ?? '',
    )
    const own = isOwn(referral, actor) || other?.personId === actor.personId
    const moved = next(flagTransitions, flag.status, decision, { own })
    if (!moved.ok && moved.reason === 'own') return refused('own')
    if (!moved.ok) return flag.status === (decision === 'clear' ? 'cleared' : 'upheld') ? ok() : refused('decided')
    const upheld = decision === 'uphold'
    const open = await tx.referralFlag.findMany({ where: { referralId: referral.id, status: 'open' } })
    // What is upheld once needs no second decision.
    for (const openFlag of upheld ? open : [flag])
      await decide(tx, openFlag, { to: moved.to, change: decision, words, by, now })
    const held = !upheld && open.length > 1
    await tx.referral.update({ where: { id: referral.id }, data: { held, updatedAt: now } })
    if (upheld) await endLocked(tx, referral, { reason: 'does_not_count', by, now, words, overrules: true })
    await settleReferral(tx, { referralId: referral.id, now, by })
    return ok()
  })
}

type Deciding = { to: FlagStatus; change: 'clear' | 'uphold'; words: string; by: { personId: string }; now: Date }

async function decide(
  tx: Tx,
  { id, councilId }: { id: string; councilId: string },
  { to, change, words, by, now }: Deciding,
): Promise<void> {
  await tx.referralFlag.update({
    where: { id },
    data: { status: to, decidedByPersonId: by.personId, decidedAt: now, words },
  })
  await recordEvent(tx, {
    councilId,
    entity: REFERRAL_FLAG_ENTITY,
    entityId: id,
    by,
    change,
    from: 'open',
    to,
    at: now,
    ...(words && { detail: { words } }),
  })
}
