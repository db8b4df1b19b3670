import type { Tx } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import { londonDate } from '#app/shared/dates'
import { ok, refused, type Outcome } from '#app/shared/outcome'
import { next } from '#app/shared/transitions'
import { employmentTransitions } from './employment'
import { withdrawClaim } from './claims/claim-start.server'
import { EMPLOYMENT_ENTITY, lockEmployment, type Recorder } from './lock-employment.server'
import { mayRecordEmployment } from './policy'

export type UndoStartRefusal = 'not-found' | 'not-allowed'

/** Takes back a start that was recorded by mistake, with its checks and whatever was answered. A second press finds it done. */
export async function undoStartOf(
  tx: Tx,
  { id }: { id: string },
  { now, actor, provider }: Recorder,
): Promise<Outcome<{ repeated: boolean }, UndoStartRefusal>> {
  const employment = await lockEmployment(tx, id, provider.providerId)
  if (!employment) return refused('not-found')
  if (!mayRecordEmployment(provider.roles)) return refused('not-allowed')
  const { status, councilId, startedOn } = employment
  await withdrawClaim(tx, employment, now)
  if (status === 'agreed') return ok({ repeated: true })
  const step = next(employmentTransitions, status, 'undo_start', { today: londonDate(now), on: null, startedOn })
  if (!step.ok) return refused('not-allowed')
  await tx.employment.update({ where: { id }, data: { status: step.to, startedOn: null, updatedAt: now } })
  await tx.retentionCheck.deleteMany({ where: { employmentId: id } })
  await recordEvent(tx, {
    councilId,
    entity: EMPLOYMENT_ENTITY,
    entityId: id,
    by: { personId: actor.personId },
    change: 'undo_start',
    from: status,
    to: step.to,
    at: now,
    detail: { startedOn },
  })
  return ok({ repeated: false })
}
