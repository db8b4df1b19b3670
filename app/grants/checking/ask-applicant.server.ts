import { answerTimes } from './queue/service-clock'
import { moveGrant, type MoveRefusal } from '#app/grants/applying/move-grant.server'
import { tellApplicant } from '#app/grants/applying/telling/tell-applicant.server'
import { inTransaction } from '#app/platform/database/client.server'
import { sealText } from '#app/platform/field-encryption.server'
import type { CouncilWork } from '#app/platform/work'
import { londonDate, toDateColumn } from '#app/shared/dates'
import { ok, type Ok, type Refused } from '#app/shared/outcome'
import { openGrant, type OpenRefusal } from './duties/open-grant.server'

/**
 * Asks the applicant a question: the clock stands still from today, they are reminded once and have 28 days. `told` is
 * false for somebody without an email address, whom staff must ring or write to.
 */
export async function askApplicant(
  { id, words }: { id: string; words: string },
  worker: CouncilWork,
): Promise<Ok<{ told: boolean }> | OpenRefusal | Refused<MoveRefusal>> {
  const now = worker.clock.now()
  const today = londonDate(now)
  return inTransaction(worker.db, async (tx) => {
    const opened = await openGrant(tx, { id, duty: 'assessor', claim: 'held' }, worker)
    if (!opened.ok) return opened
    const moved = await moveGrant(tx, opened.grant, {
      event: 'ask',
      facts: { by: 'assessor' },
      by: worker.actor,
      now,
      // Their work on it is over for now; it stays in their list.
      data: { pausedOn: toDateColumn(today), ...answerTimes(today), claimedUntil: now },
    })
    if (!moved.ok) return moved
    await tx.grantQuestion.create({
      data: {
        councilId: worker.council.id,
        applicationId: id,
        wordsSealed: sealText(words),
        askedByPersonId: worker.actor.personId,
        askedAt: now,
      },
    })
    const told = await tellApplicant(tx, {
      applicationId: id,
      eventId: moved.eventId,
      what: 'question',
      releaseAt: now,
    })
    return ok({ told })
  })
}
