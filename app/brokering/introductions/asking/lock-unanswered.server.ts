import type { Tx } from '#app/platform/database/client.server'
import { INTRODUCTION_ENTITY } from '../introduction'
import { readLocked, type LockedIntroduction } from '../lock-introduction.server'
import type { Unanswered } from './queries-unanswered.server'
import { employerStepChanges, type EmployerStep } from './employer-steps'

/** The introduction with its application, held; null when it was answered meanwhile, or another worker does this step. */
export async function lockUnanswered(
  tx: Tx,
  { id, since }: Unanswered,
  step: EmployerStep,
): Promise<LockedIntroduction | null> {
  const held = await tx.$queryRaw<unknown[]>`
    select from introduction i join job_application a on a.id = i.application_id
    where i.id = ${id}::uuid and i.status = 'sent' and a.status = 'submitted' for update of i, a skip locked`
  if (held.length === 0) return null
  const introduction = await readLocked(tx, id)
  const done = await tx.event.count({
    where: { entity: INTRODUCTION_ENTITY, entityId: id, change: employerStepChanges[step], at: { gte: since } },
  })
  return done > 0 ? null : introduction
}
