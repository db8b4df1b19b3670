import type { Tx } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import { londonDate } from '#app/shared/dates'
import { ok, refused, type Outcome } from '#app/shared/outcome'
import { next } from '#app/shared/transitions'
import { employmentTransitions, type FellThroughReason } from './employment'
import { withdrawClaim } from './claims/claim-start.server'
import { EMPLOYMENT_ENTITY, lockEmployment, type Recorder } from './lock-employment.server'
import { mayRecordEmployment } from './policy'

/**
 * "Did not start", in the caller's transaction: the caller gives the vacancy its opening back unless it was `repeated`.
 */
export async function fallThrough(
  tx: Tx,
  { id, reason }: { id: string; reason: FellThroughReason },
  { now, actor, provider }: Recorder,
): Promise<Outcome<{ repeated: boolean; vacancyId: string | null }, 'not-found' | 'not-allowed'>> {
  const employment = await lockEmployment(tx, id, provider.providerId)
  if (!employment) return refused('not-found')
  if (!mayRecordEmployment(provider.roles)) return refused('not-allowed')
  const { status, vacancyId } = employment
  if (status === 'fell_through' && employment.reason === reason) return ok({ repeated: true, vacancyId })
  const step = next(employmentTransitions, status, 'fall_through', {
    today: londonDate(now),
    on: null,
    startedOn: null,
  })
  if (!step.ok) return refused('not-allowed')
  await withdrawClaim(tx, employment, now)
  await tx.employment.update({ where: { id }, data: { status: step.to, reason, updatedAt: now } })
  await recordEvent(tx, {
    councilId: employment.councilId,
    entity: EMPLOYMENT_ENTITY,
    entityId: id,
    by: { personId: actor.personId },
    change: 'fall_through',
    from: status,
    to: step.to,
    code: reason,
    at: now,
  })
  return ok({ repeated: false, vacancyId })
}
