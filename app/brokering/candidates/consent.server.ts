import type { ChangeMaker } from '#app/platform/actor'
import type { Tx } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import { MATCHING_CONSENT, type ConsentWay } from './matching-consent'

type Who = { candidateId: string; personId: string; councilId: string }

/**
 * Keeps a consent to be matched with its exact words, in the caller's transaction. Nothing happens where one is open
 * already (false). The case itself is moved by the caller.
 */
export async function giveMatchingConsent(
  tx: Tx,
  { candidateId, personId, councilId }: Who,
  { wording, how, by, now }: { wording: string; how: ConsentWay; by: ChangeMaker; now: Date },
): Promise<boolean> {
  const { count } = await tx.consent.createMany({
    data: [{ personId, councilId, purpose: MATCHING_CONSENT, wording, how, givenAt: now }],
    skipDuplicates: true,
  })
  if (count === 0) return false
  await recordEvent(tx, {
    councilId,
    entity: 'candidate',
    entityId: candidateId,
    by,
    change: 'consent_to_matching',
    code: how,
    at: now,
  })
  return true
}

/** Ends the open consent, which is kept with the day it ended. False when none was open. */
export async function endMatchingConsent(tx: Tx, { personId, councilId }: Who, now: Date): Promise<boolean> {
  const { count } = await tx.consent.updateMany({
    where: { personId, councilId, purpose: MATCHING_CONSENT, withdrawnAt: null },
    data: { withdrawnAt: now },
  })
  return count > 0
}
