import { inTransaction, type Tx } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import { londonDate, toDateColumn, type LocalDate } from '#app/shared/dates'
import type { ProviderWork, Reacting } from '#app/platform/work'
import { ok, refused, type Outcome } from '#app/shared/outcome'
import { next } from '#app/shared/transitions'
import { employmentTransitions, type LeavingReason } from './employment'
import { EMPLOYMENT_ENTITY, lockEmployment, type LockedEmployment, type Recorder } from './lock-employment.server'
import { mayRecordEmployment } from './policy'

export type Leaving = { on: LocalDate; reason: LeavingReason }
export type LeavingRefusal = 'not-found' | 'not-allowed' | 'date-in-future' | 'ended-before-start'

/** "Left on, because". Checks that were due and unanswered are answered by it. */
export function recordLeaving(
  { id, ...leaving }: Leaving & { id: string },
  { db, clock, actor, provider, react }: Reacting<ProviderWork>,
): Promise<Outcome<object, LeavingRefusal>> {
  const now = clock.now()
  return inTransaction(db, async (tx) => {
    const employment = await lockEmployment(tx, id, provider.providerId)
    if (!employment) return refused('not-found')
    if (!mayRecordEmployment(provider.roles)) return refused('not-allowed')
    const { status, endedOn, reason } = employment
    if (status === 'ended' && endedOn === leaving.on && reason === leaving.reason) return ok()
    const ended = await endEmployment(tx, employment, leaving, { now, actor })
    if (ended.ok) await react(tx, { kind: 'left', employmentId: id, at: now, by: actor })
    return ended
  })
}

/** The end itself, for a row that is locked. `on` is the last day. */
export async function endEmployment(
  tx: Tx,
  employment: LockedEmployment,
  { on, reason }: Leaving,
  { now, actor }: Pick<Recorder, 'now' | 'actor'>,
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
