import type { Tx } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import { londonDate, toDateColumn, type LocalDate } from '#app/shared/dates'
import { ok, refused, type Outcome } from '#app/shared/outcome'
import { next } from '#app/shared/transitions'
import { employmentTransitions, retentionChecks } from './employment'
import { EMPLOYMENT_ENTITY, lockEmployment, type Recorder } from './lock-employment.server'
import { mayRecordEmployment } from './policy'

export type StartRefusal = 'not-found' | 'not-allowed' | 'date-in-future'

/**
 * "Started on", in the caller's transaction: from then on the provider is asked at weeks 13 and 26 whether the person
 * still works there.
 */
export async function startEmployment(
  tx: Tx,
  { id, on, newToCare }: { id: string; on: LocalDate; newToCare?: boolean | null },
  { now, actor, provider }: Recorder,
): Promise<Outcome<{ repeated: boolean }, StartRefusal>> {
  const employment = await lockEmployment(tx, id, provider.providerId)
  if (!employment) return refused('not-found')
  if (!mayRecordEmployment(provider.roles)) return refused('not-allowed')
  const { status, councilId } = employment
  // The same press again: a double click, a second tab.
  if (status === 'started' && employment.startedOn === on) return ok({ repeated: true })
  const step = next(employmentTransitions, status, 'start', { today: londonDate(now), on, startedOn: null })
  if (!step.ok) return refused(step.reason === 'date-in-future' ? 'date-in-future' : 'not-allowed')
  await tx.employment.update({
    where: { id },
    data: {
      status: step.to,
      startedOn: toDateColumn(on),
      updatedAt: now,
      ...(newToCare !== undefined && { newToCare }),
    },
  })
  await tx.retentionCheck.createMany({
    data: retentionChecks(on).map(({ week, dueAt }) => ({ councilId, employmentId: id, week, dueAt })),
  })
  await recordEvent(tx, {
    councilId,
    entity: EMPLOYMENT_ENTITY,
    entityId: id,
    by: { personId: actor.personId },
    change: 'start',
    from: status,
    to: step.to,
    at: now,
    detail: { startedOn: on },
  })
  return ok({ repeated: false })
}
