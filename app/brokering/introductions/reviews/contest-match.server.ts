import { inTransaction } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import type { Work } from '#app/platform/work'
import { addLondonDays, daysBetween, londonDate } from '#app/shared/dates'
import { ok, refused, type Outcome } from '#app/shared/outcome'
import { addWorkingDays } from '#app/shared/working-days'
import { lockIntroduction } from '../lock-introduction.server'
import { mayContest } from '../policy'

/** Value of `event.entity`. */
export const REVIEW_ENTITY = 'match_review'
/** Working days within which somebody else looks again. */
const REVIEW_WORKING_DAYS = 5

/** A candidate asks for another person to look again at a match, or at its dismissal. Asking twice is asking once. */
export function contestMatch(
  { id, words }: { id: string; words: string },
  { db, clock, actor }: Work,
): Promise<Outcome<object, 'not-found' | 'not-allowed'>> {
  return inTransaction(db, async (tx) => {
    const introduction = await lockIntroduction(tx, id, { personId: actor.personId })
    if (!introduction) return refused('not-found')
    const { councilId, candidateId, brokerPersonId, status } = introduction
    if ((await tx.matchReview.count({ where: { introductionId: id, decidedAt: null } })) > 0) return ok()
    const reviewed = await tx.matchReview.count({ where: { introductionId: id } })
    if (!mayContest({ status, reviewed: reviewed > 0 })) return refused('not-allowed')
    const now = clock.now()
    const today = londonDate(now)
    const dueAt = addLondonDays(now, daysBetween(today, addWorkingDays(today, REVIEW_WORKING_DAYS)))
    const review = await tx.matchReview.create({
      data: {
        councilId,
        candidateId,
        introductionId: id,
        words,
        createdAt: now,
        dueAt,
        contestedPersonId: brokerPersonId,
      },
      select: { id: true },
    })
    await recordEvent(tx, {
      councilId,
      entity: REVIEW_ENTITY,
      entityId: review.id,
      by: { personId: actor.personId },
      change: 'contest',
      to: 'open',
      at: now,
      detail: { words },
    })
    return ok()
  })
}
