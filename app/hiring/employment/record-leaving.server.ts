import { inTransaction, type PrismaClient, type Tx } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import { londonDate, toDateColumn, type LocalDate } from '#app/shared/dates'
import { ok, refused, type Outcome } from '#app/shared/outcome'
import { next } from '#app/shared/transitions'
import { employmentTransitions, type LeavingReason } from './employment'
import { EMPLOYMENT_ENTITY, lockEmployment, type LockedEmployment, type Recorder } from './lock-employment.server'
import { mayRecordEmployment } from './policy'

export type Leaving = { on: LocalDate; reason: LeavingReason }
export type LeavingRefusal = 'not-found' | 'not-allowed' | 'date-in-future' | 'ended-before-start'

/**
 * "Left on, because". Checks that were due and unanswered are answered by it.
 * @param also what follows from it elsewhere, in its transaction
 */
export function recordLeaving(
  { id, ...leaving }: Leaving & { id: string },
  { db, ...recorder }: Recorder & { db: PrismaClient },
  also: (tx: Tx) => Promise<void> = async () => {},
): Promise<Outcome<object, LeavingRefusal>> {
  return inTransaction(db, async (tx) => {
    const employment = await lockEmployment(tx, id, recorder.provider.providerId)
    if (!employment) return refused('not-found')
    if (!mayRecordEmployment(recorder.provider.roles)) return refused('not-allowed')
    const { status, endedOn, reason } = employment
    if (status === 'ended' && endedOn === leaving.on && reason === leaving.reason) return ok()
    const ended = await endEmployment(tx, employment, leaving, recorder)
    if (ended.ok) await also(tx)
    return ended
  })
}

/** The end itself, for a row that is locked. `on` is the last day. */
export async function endEmployment(
  tx: Tx,
  employment: LockedEmployment,
  { on, reason }: Leaving,
  { now, actor }: Recorder,
): Promise<Outcome<object, Exclude<LeavingRefusal, 'not-found'>>> {
  const { id, councilId, status, startedOn } = employment
  const step = next(employmentTransitions, status, 'end', { today: londonDate(now), on, startedOn })
  if (!step.ok) return refused(step.reason === 'date-missing' ? 'not-allowed' : step.reason)
  await tx.employment.update({
    where: { id },
    data: { status: step.to, endedOn: toDateColumn(on), reason, updatedAt: now },
  })
  for (const check of employment.retentionChecks) {
    if (check.answer !== null || check.dueAt > now) continue
    const answer = on < londonDate(check.dueAt) ? 'left' : 'still-here'
    await tx.retentionCheck.update({
      where: { id: check.id },
      data: { answer, answeredAt: now, answeredByPersonId: actor.personId },
    })
  }
  await recordEvent(tx, {
    councilId,
    entity: EMPLOYMENT_ENTITY,
    entityId: id,
    by: { personId: actor.personId },
    change: 'end',
    from: status,
    to: step.to,
    code: reason,
    at: now,
    detail: { endedOn: on },
  })
  return ok()
}
