import type { Clock } from '#app/platform/clock.server'
import type { Council } from '#app/platform/council.server'
import { inTransaction, type PrismaClient } from '#app/platform/database/client.server'
import type { LocalDate } from '#app/shared/dates'
import { moveCandidate } from '#app/brokering/candidates/move-candidate.server'

type Context = {
  db: PrismaClient
  clock: Clock
  council: Pick<Council, 'id'>
  actor: { personId: string }
}

type Answer = { ok: true } | { ok: false; reason: string }

/** Somebody wants no suggestions for a while: until a day (on which it starts again), or until they say so. */
export function pauseMatching(
  { candidateId, until }: { candidateId: string; until: LocalDate | null },
  context: Context,
): Promise<Answer> {
  return own(context, { candidateId, event: 'pause', pausedUntil: until })
}

export function resumeMatching({ candidateId }: { candidateId: string }, context: Context): Promise<Answer> {
  return own(context, { candidateId, event: 'resume' })
}

type Change = { candidateId: string; event: 'pause' | 'resume'; pausedUntil?: LocalDate | null }

function own({ db, clock, council, actor }: Context, change: Change): Promise<Answer> {
  const { personId } = actor
  const who = { councilId: council.id, personId, by: { personId }, party: 'candidate' as const, now: clock.now() }
  return inTransaction(db, (tx) => moveCandidate(tx, { ...change, ...who }))
}
