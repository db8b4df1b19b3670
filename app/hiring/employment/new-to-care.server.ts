import { inTransaction, type PrismaClient, type Tx } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import { ok, refused, type Outcome } from '#app/shared/outcome'
import { EMPLOYMENT_ENTITY, lockEmployment, type Recorder } from './lock-employment.server'
import { mayRecordEmployment } from './policy'

/**
 * Says, or corrects, whether this is somebody's first job in care; null when the provider does not know.
 * @param also what follows from it elsewhere, in its transaction
 */
export function sayNewToCare(
  { id, newToCare }: { id: string; newToCare: boolean | null },
  { db, now, actor, provider }: Recorder & { db: PrismaClient },
  also: (tx: Tx) => Promise<void> = async () => {},
): Promise<Outcome<object, 'not-found' | 'not-allowed'>> {
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
    await also(tx)
    return ok()
  })
}
