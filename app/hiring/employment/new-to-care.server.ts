import { inTransaction } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import type { ProviderWork, Reacting } from '#app/platform/work'
import { ok, refused, type Outcome } from '#app/shared/outcome'
import { EMPLOYMENT_ENTITY, lockEmployment } from './lock-employment.server'
import { mayRecordEmployment } from './policy'

/** Says, or corrects, whether this is somebody's first job in care; null when the provider does not know. */
export function sayNewToCare(
  { id, newToCare }: { id: string; newToCare: boolean | null },
  { db, clock, actor, provider, react }: Reacting<ProviderWork>,
): Promise<Outcome<object, 'not-found' | 'not-allowed'>> {
  const now = clock.now()
  return inTransaction(db, async (tx) => {
    const employment = await lockEmployment(tx, id, provider.providerId)
    if (!employment) return refused('not-found')
    if (!mayRecordEmployment(provider.roles) || employment.startedOn === null) return refused('not-allowed')
    if (employment.newToCare === newToCare) return ok()
    await tx.employment.update({ where: { id }, data: { newToCare, updatedAt: now } })
    const { councilId, status } = employment
    await recordEvent(tx, {
      councilId,
      entity: EMPLOYMENT_ENTITY,
      entityId: id,
      by: { personId: actor.personId },
      change: 'new_to_care',
      from: status,
      to: status,
      code: newToCare === null ? 'unknown' : newToCare ? 'yes' : 'no',
      at: now,
    })
    await react(tx, { kind: 'new-to-care-said', employmentId: id, at: now, by: actor })
    return ok()
  })
}
