import type { ChangeMaker } from '#app/platform/actor'
import type { Tx } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import { ok, refused, type Outcome } from '#app/shared/outcome'
import { next } from '#app/shared/transitions'
import { freeFriend } from './friend-keys.server'
import type { LockedReferral } from './lock-referral.server'
import { REFERRAL_ENTITY, referralTransitions, type EndedReason } from './referral'

type Ending = {
  reason: EndedReason
  by: ChangeMaker
  now: Date
  /** Why, in a manager's words. */
  words?: string
  change?: 'end' | 'reassign'
  /** Also where it ended otherwise before, so that what was kept then is taken back. */
  overrules?: boolean
}

/** Whom a manager said not to count brings nobody points until their time with this referrer is over. */
const keepsFriend: readonly EndedReason[] = ['does_not_count', 'knew_nothing']

/** Ends a referral that is locked: nothing that happens from now on brings points. What it brought is settled by the caller. */
export async function endLocked(
  tx: Tx,
  { id, councilId, stage, endedAt }: LockedReferral,
  { reason, by, now, words, change = 'end', overrules = false }: Ending,
): Promise<Outcome<object, 'ended'>> {
  const moved = next(referralTransitions, stage, 'end', { ended: endedAt !== null && !overrules })
  if (!moved.ok) return refused('ended')
  const forgets = reason === 'removed_by_friend' || reason === 'reassigned' || reason === 'erased'
  await tx.referral.update({
    where: { id },
    data: {
      stage: moved.to,
      closedReason: reason,
      endedAt: endedAt ?? now,
      endedReason: reason,
      updatedAt: now,
      ...(forgets && { friendSealed: null, showsName: false }),
    },
  })
  if (!keepsFriend.includes(reason)) await freeFriend(tx, id)
  await recordEvent(tx, {
    councilId,
    entity: REFERRAL_ENTITY,
    entityId: id,
    by,
    change,
    from: stage,
    to: moved.to,
    code: reason,
    at: now,
    ...(words && { detail: { words } }),
  })
  return ok()
}
