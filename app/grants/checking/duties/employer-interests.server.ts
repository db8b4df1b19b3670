import { findInterests } from '#app/grants/applying/identities/find-signals.server'
import { tellOfDoubts } from '#app/grants/applying/telling/tell-of-doubts.server'
import { inTransaction, Prisma } from '#app/platform/database/client.server'
import { isUniqueViolation } from '#app/platform/database/errors.server'
import { recordEvent } from '#app/platform/events.server'
import type { CouncilWork } from '#app/platform/work'
import { ok, refused, type Ok, type Refused } from '#app/shared/outcome'

/** The name of somebody's interest in an employer in the event log. */
const INTEREST_ENTITY = 'staff_interest'

/** Says that one has to do with an employer: applications of its people are for colleagues until it is ended. */
export async function addEmployerInterest(
  { providerId, words }: { providerId: string; words: string },
  { db, actor, council, clock }: CouncilWork,
): Promise<Ok | Refused<'not-found' | 'already'>> {
  const at = clock.now()
  try {
    return await inTransaction(db, async (tx) => {
      const provider = await tx.provider.findFirst({
        where: { id: providerId, councilId: council.id },
        select: { id: true },
      })
      if (!provider) return refused('not-found')
      const { id } = await tx.staffInterest.create({
        data: { councilId: council.id, personId: actor.personId, providerId, words, declaredAt: at },
        select: { id: true },
      })
      const event = { councilId: council.id, entity: INTEREST_ENTITY, entityId: id, by: actor, at }
      await recordEvent(tx, { ...event, change: 'declare' })
      const theirs = Prisma.sql`a.provider_id = ${providerId}::uuid and d.by_person_id = ${actor.personId}::uuid`
      await tellOfDoubts(tx, { found: await findInterests(tx, theirs, at), now: at })
      return ok()
    })
  } catch (error) {
    if (isUniqueViolation(error, 'staff_interest_once')) return refused('already')
    throw error
  }
}

/** Ends one's own interest in an employer. Answers whether there was one. */
export async function endEmployerInterest(
  { id }: { id: string },
  { db, actor, council, clock }: CouncilWork,
): Promise<boolean> {
  const at = clock.now()
  return inTransaction(db, async (tx) => {
    const { count } = await tx.staffInterest.updateMany({
      where: { id, councilId: council.id, personId: actor.personId, endedAt: null },
      data: { endedAt: at },
    })
    if (count === 0) return false
    const event = { councilId: council.id, entity: INTEREST_ENTITY, entityId: id, by: actor, at }
    await recordEvent(tx, { ...event, change: 'end' })
    return true
  })
}
