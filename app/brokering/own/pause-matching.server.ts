import { inTransaction } from '#app/platform/database/client.server'
import type { CouncilWork } from '#app/platform/work'
import type { LocalDate } from '#app/shared/dates'
import { moveCandidate } from '#app/brokering/candidates/move-candidate.server'

type Answer = { ok: true } | { ok: false; reason: string }

/** Somebody wants no suggestions for a while: until a day (on which it starts again), or until they say so. */
export function pauseMatching(
  { candidateId, until }: { candidateId: string; until: LocalDate | null },
  context: CouncilWork,
): Promise<Answer> {
  return own(context, { candidateId, event: 'pause', pausedUntil: until })
}

export function resumeMatching({ candidateId }: { candidateId: string }, context: CouncilWork): Promise<Answer> {
  return own(context, { candidateId, event: 'resume' })
}

type Change = { candidateId: string; event: 'pause' | 'resume'; pausedUntil?: LocalDate | null }

function own({ db, clock, council, actor }: CouncilWork, change: Change): Promise<Answer> {
  const { personId } = actor
  const who = { councilId: council.id, personId, by: { personId }, party: 'candidate' as const, now: clock.now() }
  return inTransaction(db, (tx) => moveCandidate(tx, { ...change, ...who }))
}
