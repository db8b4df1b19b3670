import type { Tx } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import type { FoundFlag } from './flag'
import { REFERRAL_FLAG_ENTITY } from '../referral'

type Flagged = { id: string; councilId: string; providerId: string }

/**
 * Holds a referral until a manager has looked at what was found. What was found before is not raised again, whatever was
 * decided. Answers the event of the last that is new; null when nothing is.
 */
export async function raiseFlags(
  tx: Tx,
  { id: referralId, councilId, providerId }: Flagged,
  { flags, now }: { flags: readonly FoundFlag[]; now: Date },
): Promise<bigint | null> {
  let eventId: bigint | null = null
  for (const { kind, otherReferralId = null, evidence } of flags) {
    const [flag] = await tx.referralFlag.createManyAndReturn({
      data: [{ councilId, providerId, referralId, kind, otherReferralId, evidence, raisedAt: now, status: 'open' }],
      skipDuplicates: true,
      select: { id: true },
    })
    if (!flag) continue
    eventId = await recordEvent(tx, {
      councilId,
      entity: REFERRAL_FLAG_ENTITY,
      entityId: flag.id,
      by: 'system',
      change: 'raise',
      to: 'open',
      code: kind,
      at: now,
    })
  }
  if (eventId === null) return null
  await tx.referral.update({ where: { id: referralId }, data: { held: true, updatedAt: now } })
  return eventId
}
