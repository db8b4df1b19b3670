import { inTransaction, type Tx } from '#app/platform/database/client.server'
import { isUniqueViolation } from '#app/platform/database/errors.server'
import { recordEvent } from '#app/platform/events.server'
import type { ProviderWork } from '#app/platform/work'
import { ok, refused, type Ok, type Refused } from '#app/shared/outcome'
import { isUuid } from '#app/shared/uuid'
import { PROGRAMME_ENTITY } from './programme'

/**
 * Somebody of the provider's own people may not earn points from now on. What they earned before stays theirs; a
 * milestone reached meanwhile is never paid later.
 */
export async function excludePerson(
  { personId, words }: { personId: string; words: string },
  { db, clock, council, actor, provider: { providerId } }: ProviderWork,
): Promise<Ok | Refused<'not-found'>> {
  if (!isUuid(personId)) return refused('not-found')
  const at = clock.now()
  try {
    return await inTransaction(db, async (tx) => {
      const programme = await openProgrammeId(tx, providerId)
      const known =
        (await tx.referrer.count({ where: { providerId, personId } })) +
        (await tx.providerMember.count({ where: { providerId, personId, endedAt: null } }))
      if (!programme || known === 0) return refused('not-found')
      await tx.programmeExclusion.create({
        data: { councilId: council.id, providerId, personId, words, byPersonId: actor.personId, createdAt: at },
      })
      await recordEvent(tx, {
        councilId: council.id,
        entity: PROGRAMME_ENTITY,
        entityId: programme,
        by: actor,
        change: 'exclude',
        at,
        detail: { personId },
      })
      return ok()
    })
  } catch (error) {
    // Excluded already.
    if (isUniqueViolation(error)) return ok()
    throw error
  }
}

/** They may earn points again, for what happens from now on. Nobody decides that about themself. */
export async function readmitPerson(
  { personId }: { personId: string },
  { db, clock, council, actor, provider: { providerId } }: ProviderWork,
): Promise<Ok | Refused<'not-found' | 'own'>> {
  if (!isUuid(personId)) return refused('not-found')
  if (personId === actor.personId) return refused('own')
  const at = clock.now()
  return inTransaction(db, async (tx) => {
    const programme = await openProgrammeId(tx, providerId)
    if (!programme) return refused('not-found')
    const { count } = await tx.programmeExclusion.updateMany({
      where: { providerId, personId, endedAt: null },
      data: { endedAt: at },
    })
    if (count > 0)
      await recordEvent(tx, {
        councilId: council.id,
        entity: PROGRAMME_ENTITY,
        entityId: programme,
        by: actor,
        change: 'readmit',
        at,
        detail: { personId },
      })
    return ok()
  })
}

async function openProgrammeId(tx: Tx, providerId: string): Promise<string | null> {
  const row = await tx.programme.findFirst({ where: { providerId, closedAt: null }, select: { id: true } })
  return row?.id ?? null
}
