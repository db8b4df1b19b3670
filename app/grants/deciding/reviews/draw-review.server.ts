import type { Tx } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import { keyedHash } from '#app/platform/field-encryption.server'
import { isDrawn, REVIEW_ENTITY } from './review'
import { reviewShare } from './review-share.server'

/**
 * Draws a decision for a second look, or not, in the transaction in which it is made. Nothing that is answered to whoever
 * decides depends on it.
 */
export async function drawReview(
  tx: Tx,
  {
    councilId,
    applicationId,
    decisionId,
    now,
  }: { councilId: string; applicationId: string; decisionId: string; now: Date },
): Promise<void> {
  const { percent } = await reviewShare(tx, councilId)
  if (!isDrawn(keyedHash('grant-review-lot', decisionId), percent)) return
  const { id } = await tx.grantReview.create({
    data: { councilId, applicationId, decisionId, drawnAt: now },
    select: { id: true },
  })
  await recordEvent(tx, { councilId, entity: REVIEW_ENTITY, entityId: id, by: 'system', change: 'draw', at: now })
}
