import { inTransaction } from '#app/platform/database/client.server'
import type { CouncilWork } from '#app/platform/work'
import { ok, refused, type Outcome } from '#app/shared/outcome'
import { lockRound, moveRound } from './lock-round.server'

/** Gives a round up. Introductions that were made of it stay. */
export function cancelRound(
  { roundId }: { roundId: string },
  { db, clock, actor, council }: CouncilWork,
): Promise<Outcome<object, 'not-found' | 'not-allowed'>> {
  return inTransaction(db, async (tx) => {
    const round = await lockRound(tx, { roundId, councilId: council.id })
    if (!round) return refused('not-found')
    if (round.status === 'cancelled') return ok()
    const step = await moveRound({ tx, round, now: clock.now(), by: actor.personId }, 'cancel')
    return step.ok ? ok() : refused('not-allowed')
  })
}
