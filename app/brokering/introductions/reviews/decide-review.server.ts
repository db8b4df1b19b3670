import { matchReviewDecided } from '#emails/brokering/match-review-decided'
import { inTransaction, type Tx } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import { ok, refused, type Outcome } from '#app/shared/outcome'
import { isUuid } from '#app/shared/uuid'
import { changeIntroduction } from '../change-introduction.server'
import { closeIntroduction } from '../close-introductions.server'
import { REVIEW_ENTITY } from './contest-match.server'
import { liveStatuses } from '../introduction'
import { lockIntroduction, type LockedIntroduction } from '../lock-introduction.server'
import { mayDecideReview } from '../policy'
import { brokerName, tellCandidate } from '../tell.server'
import type { CouncilWork } from '#app/platform/work'

export type ReviewDecision = { id: string; outcome: 'changed' | 'stands'; words: string }

/**
 * A broker other than the one who decided looks again and tells the candidate. "Changed" makes a dismissed match one
 * that can be endorsed again, and takes an introduction back that was not sent yet.
 */
export function decideReview(
  { id, outcome, words }: ReviewDecision,
  { db, clock, council, actor }: CouncilWork,
): Promise<Outcome<object, 'not-found' | 'own-decision' | 'already-decided'>> {
  return inTransaction(db, async (tx) => {
    if (!isUuid(id)) return refused('not-found')
    const where = { id, councilId: council.id }
    const unlockedReview = await tx.matchReview.findFirst({ where, select: { introductionId: true } })
    const introduction =
      unlockedReview && (await lockIntroduction(tx, unlockedReview.introductionId, { councilId: council.id }))
    if (!introduction) return refused('not-found')
    const review = await tx.matchReview.findUniqueOrThrow({ where: { id } })
    if (review.decidedAt) {
      const same = review.decidedByPersonId === actor.personId && review.outcome === outcome
      return same ? ok() : refused('already-decided')
    }
    const { contestedPersonId } = review
    if (!mayDecideReview({ contestedPersonId, decided: false }, actor.personId)) return refused('own-decision')
    const now = clock.now()
    const by = { personId: actor.personId }
    await tx.matchReview.update({
      where: { id },
      data: { outcome, answerWords: words, decidedAt: now, decidedByPersonId: actor.personId },
    })
    const eventId = await recordEvent(tx, {
      councilId: council.id,
      entity: REVIEW_ENTITY,
      entityId: id,
      by,
      change: 'decide',
      from: 'open',
      to: outcome,
      code: outcome,
      at: now,
      detail: { words },
    })
    if (outcome === 'changed') await undo(tx, introduction, { now, by })
    const reviewer = await brokerName(tx, actor.personId)
    await tellCandidate(tx, introduction, { eventId, now }, ({ name, origin }) =>
      matchReviewDecided.with({
        title: introduction.vacancy.title,
        reviewer,
        changed: outcome === 'changed',
        words,
        portal: name,
        url: `${origin}/account/introductions/${introduction.id}`,
      }),
    )
    return ok()
  })
}

/** What was sent stays: it is the candidate's application, from which they may withdraw themselves. */
async function undo(tx: Tx, introduction: LockedIntroduction, { now, by }: { now: Date; by: { personId: string } }) {
  const { status, candidateId, vacancyId } = introduction
  if (status !== 'dismissed') {
    const closing = { reason: 'review', by, party: 'reviewer', now, untold: 'candidate' } as const
    await closeIntroduction(tx, introduction, closing)
    return
  }
  // Somebody endorsed it meanwhile.
  const live = { candidateId, vacancyId, status: { in: [...liveStatuses] } }
  if ((await tx.introduction.count({ where: live })) > 0) return
  const columns = { brokerPersonId: null, reason: null, reasonWords: '' }
  await changeIntroduction(tx, introduction, { event: 'reconsider', facts: { by: 'reviewer' }, by, now, columns })
}
