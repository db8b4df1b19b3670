import { randomInt } from 'node:crypto'
import { inTransaction } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import { once } from '#app/platform/idempotency.server'
import type { CouncilWork } from '#app/platform/work'
import { ok, type Ok } from '#app/shared/outcome'
import { ROUND_ENTITY } from './lock-round.server'

const LARGEST_SEED = 2 ** 31

/** Begins a round, with the seed of its lottery. A form that is sent twice begins one. */
export function createRound(
  { name, formKey }: { name: string; formKey: string },
  { db, clock, actor, council }: CouncilWork,
): Promise<Ok<{ id: string }>> {
  const now = clock.now()
  return inTransaction(db, async (tx) => {
    const id = await once(tx, { scope: `round:${council.id}:${actor.personId}`, key: formKey }, async () => {
      const round = await tx.matchingRound.create({
        data: {
          councilId: council.id,
          name,
          status: 'draft',
          lotterySeed: randomInt(LARGEST_SEED),
          createdByPersonId: actor.personId,
          createdAt: now,
          updatedAt: now,
        },
      })
      await recordEvent(tx, {
        councilId: council.id,
        entity: ROUND_ENTITY,
        entityId: round.id,
        by: { personId: actor.personId },
        change: 'create',
        to: 'draft',
        at: now,
      })
      return round.id
    })
    return ok({ id })
  })
}
