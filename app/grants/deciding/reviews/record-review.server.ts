import { reviewFoundWrong } from '#emails/grants/review-found-wrong'
import { staffWithRole } from '#app/organisations/staff/queries-staff-with-role.server'
import { councilOrigin } from '#app/platform/council.server'
import { inTransaction, type Tx } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import { sealText } from '#app/platform/field-encryption.server'
import { queueMessages } from '#app/platform/messages.server'
import type { CouncilWork } from '#app/platform/work'
import { ok, refused, type Outcome } from '#app/shared/outcome'
import { isWrong, REVIEW_ENTITY, type Finding } from './review'
import { reviewOf } from './queries-reviews.server'

type Input = { id: string; finding: Finding; words: string }

/**
 * Writes down what somebody with no part in a decision found when they looked at it again; once, for good. Administrators
 * are told when it was wrong. Nothing about the decision changes by it.
 */
export function recordReview(
  { id, finding, words }: Input,
  { db, clock, actor, council }: CouncilWork,
): Promise<Outcome<object, 'not-found' | 'already-reviewed'>> {
  const now = clock.now()
  return inTransaction(db, async (tx) => {
    const reads = { id, councilId: council.id, personId: actor.personId }
    const review = await reviewOf(tx, reads)
    if (!review) return refused('not-found')
    const { count } = await tx.grantReview.updateMany({
      where: { id, finding: null },
      data: {
        finding,
        wordsSealed: words ? sealText(words) : null,
        reviewedByPersonId: actor.personId,
        reviewedAt: now,
      },
    })
    if (count === 0) return refused('already-reviewed')
    const eventId = await recordEvent(tx, {
      councilId: council.id,
      entity: REVIEW_ENTITY,
      entityId: id,
      by: actor,
      change: 'review',
      code: finding,
      at: now,
    })
    if (isWrong(finding)) await tellAdmins(tx, { eventId, council, reference: review.row.reference, now })
    return ok()
  })
}

async function tellAdmins(
  tx: Tx,
  {
    eventId,
    council,
    reference,
    now,
  }: { eventId: bigint; council: CouncilWork['council']; reference: string; now: Date },
): Promise<void> {
  const admins = await staffWithRole(tx, { councilId: council.id, role: 'admin' })
  await queueMessages(
    tx,
    admins.map((to) => ({
      eventId,
      councilId: council.id,
      to,
      content: reviewFoundWrong.with({
        portal: council.portalName,
        url: `${councilOrigin(council)}/council/grants/reports`,
        reference,
      }),
      releaseAt: now,
    })),
  )
}
