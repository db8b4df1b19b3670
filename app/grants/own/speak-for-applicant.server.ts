import { keepNote } from '#app/grants/checking/add-note.server'
import { claimUntil } from '#app/grants/checking/queue/claim'
import { dueAfterPause } from '#app/grants/checking/queue/service-clock'
import { lockOwnGrant } from '#app/grants/applying/lock-own-grant.server'
import { moveGrant, type MoveRefusal } from '#app/grants/applying/move-grant.server'
import { tellApplicant } from '#app/grants/applying/telling/tell-applicant.server'
import { inTransaction } from '#app/platform/database/client.server'
import { sealText } from '#app/platform/field-encryption.server'
import type { CouncilWork } from '#app/platform/work'
import { fromDateColumn, londonDate, toDateColumn } from '#app/shared/dates'
import { ok, refused, type Ok, type Refused } from '#app/shared/outcome'
import { openAppeal } from './make-appeal.server'
import { openGrant, type OpenRefusal } from '#app/grants/checking/duties/open-grant.server'

type Spoken = { id: string; words: string }

/** Writes down what an applicant answered on the phone or by letter; the clock goes again, and the writer has it open. */
export async function recordAnswer(
  { id, words }: Spoken,
  worker: CouncilWork,
): Promise<Ok | OpenRefusal | Refused<MoveRefusal>> {
  const now = worker.clock.now()
  const { personId } = worker.actor
  return inTransaction(worker.db, async (tx) => {
    const opened = await openGrant(tx, { id, duty: 'assessor', claim: 'free' }, worker)
    if (!opened.ok) return opened
    const { dueOn, pausedOn } = await tx.grantApplication.findUniqueOrThrow({
      where: { id },
      select: { dueOn: true, pausedOn: true },
    })
    const today = londonDate(now)
    const moved =
      dueOn && pausedOn
        ? dueAfterPause({ dueOn: fromDateColumn(dueOn), pausedOn: fromDateColumn(pausedOn), today })
        : null
    const change = await moveGrant(tx, opened.grant, {
      event: 'answer',
      facts: { by: 'assessor' },
      by: worker.actor,
      now,
      data: {
        ...(moved && { dueOn: toDateColumn(moved) }),
        pausedOn: null,
        infoDueAt: null,
        infoRemindAt: null,
        claimedByPersonId: personId,
        claimedUntil: claimUntil(now),
      },
    })
    if (!change.ok) return change
    await tx.grantQuestion.updateMany({
      where: { applicationId: id, answeredAt: null },
      data: { answeredAt: now, answerSealed: sealText(words) },
    })
    return ok()
  })
}

/** Withdraws an application for somebody who asked staff to; the note says how they did. */
export async function withdrawFor(
  { id, words }: Spoken,
  worker: CouncilWork,
): Promise<Ok<{ told: boolean }> | OpenRefusal | Refused<MoveRefusal>> {
  const now = worker.clock.now()
  return inTransaction(worker.db, async (tx) => {
    const opened = await openGrant(tx, { id, duty: 'assessor', claim: 'free' }, worker)
    if (!opened.ok) return opened
    const moved = await moveGrant(tx, opened.grant, {
      event: 'withdraw',
      facts: { by: 'assessor' },
      by: worker.actor,
      now,
      data: {
        endedAt: now,
        pausedOn: null,
        infoDueAt: null,
        infoRemindAt: null,
        holdUntil: null,
        claimedByPersonId: null,
        claimedUntil: null,
      },
    })
    if (!moved.ok) return moved
    await keepNote(tx, { applicationId: id, councilId: worker.council.id, words, personId: worker.actor.personId, now })
    const mail = { applicationId: id, eventId: moved.eventId, what: 'withdrawn', releaseAt: now } as const
    return ok({ told: await tellApplicant(tx, mail) })
  })
}

/** Writes down the appeal of somebody who rings or writes; the note says how they asked. The rules are the applicant's own. */
export async function appealFor(
  { id, words, how }: Spoken & { how: string },
  worker: CouncilWork,
): Promise<Ok<{ told: boolean }> | OpenRefusal | Refused<'not-refused' | 'appealed-before' | 'too-late'>> {
  const now = worker.clock.now()
  const { personId } = worker.actor
  return inTransaction(worker.db, async (tx) => {
    const opened = await openGrant(tx, { id, duty: 'assessor', claim: 'free' }, worker)
    if (!opened.ok) return opened
    const own = await lockOwnGrant(tx, { id, personId: opened.grant.personId, now })
    if (!own) return refused('not-found')
    const made = await openAppeal(tx, own, { words, by: { personId }, now })
    if (made.ok) await keepNote(tx, { applicationId: id, councilId: worker.council.id, words: how, personId, now })
    return made
  })
}
