import { claimUntil } from './queue/claim'
import { dueAfterPause } from './queue/service-clock'
import { GRANT_ENTITY } from '#app/grants/applying/grant-application'
import { moveGrant, type MoveRefusal } from '#app/grants/applying/move-grant.server'
import { tellApplicant } from '#app/grants/applying/telling/tell-applicant.server'
import { inTransaction, type Tx } from '#app/platform/database/client.server'
import type { CouncilWork } from '#app/platform/work'
import { fromDateColumn, londonDate, toDateColumn } from '#app/shared/dates'
import { ok, type Ok, type Refused } from '#app/shared/outcome'
import { openGrant, type OpenRefusal } from './duties/open-grant.server'

/**
 * Opens an application again that lapsed without an answer. The clock stood still from the day of the question until
 * today; whoever opens it has it.
 */
export async function reopenGrant(
  { id }: { id: string },
  worker: CouncilWork,
): Promise<Ok<{ told: boolean }> | OpenRefusal | Refused<MoveRefusal>> {
  const now = worker.clock.now()
  return inTransaction(worker.db, async (tx) => {
    const opened = await openGrant(tx, { id, duty: 'assessor', claim: 'free' }, worker)
    if (!opened.ok) return opened
    const moved = await moveGrant(tx, opened.grant, {
      event: 'reopen',
      facts: { by: 'assessor' },
      by: worker.actor,
      now,
      data: {
        dueOn: await dueOnAfterLapse(tx, id, now),
        pausedOn: null,
        infoDueAt: null,
        infoRemindAt: null,
        endedAt: null,
        claimedByPersonId: worker.actor.personId,
        claimedUntil: claimUntil(now),
      },
    })
    if (!moved.ok) return moved
    return ok({
      told: await tellApplicant(tx, { applicationId: id, eventId: moved.eventId, what: 'news', releaseAt: now }),
    })
  })
}

/** A lapsed application keeps no day of pausing: it is that of the last question. */
export async function dueOnAfterLapse(tx: Tx, applicationId: string, now: Date): Promise<Date | null> {
  const { dueOn } = await tx.grantApplication.findUniqueOrThrow({
    where: { id: applicationId },
    select: { dueOn: true },
  })
  const question = await tx.event.findFirst({
    where: { entity: GRANT_ENTITY, entityId: applicationId, change: 'ask' },
    orderBy: { id: 'desc' },
    select: { at: true },
  })
  if (!dueOn || !question) return dueOn
  const clock = { dueOn: fromDateColumn(dueOn), pausedOn: londonDate(question.at), today: londonDate(now) }
  return toDateColumn(dueAfterPause(clock))
}
