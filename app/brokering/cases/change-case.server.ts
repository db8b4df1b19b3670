import type { Tx } from '#app/platform/database/client.server'
import type { LocalDate } from '#app/shared/dates'
import { ok, refused, type Outcome } from '#app/shared/outcome'
import type { ClosedReason } from '#app/brokering/candidates/candidate'
import type { BrokerMoment } from './lock-case.server'
import { moveCandidate, type MovedCandidate, type MoveRefusal } from '#app/brokering/candidates/move-candidate.server'

/** What a broker may do to a case; everything else follows from what happens to the person. */
export type CaseChange =
  | { change: 'activate' | 'resume' | 'look_again' | 'reopen' | 'finish_support' }
  | { change: 'pause'; until: LocalDate | null }
  | { change: 'close'; reason: ClosedReason }

/** Moves a case the way its broker decided, in the caller's transaction. */
export async function changeCase(
  tx: Tx,
  { candidateId, ...wanted }: { candidateId: string } & CaseChange,
  { now, actor, council }: BrokerMoment,
): Promise<Outcome<{ moved: MovedCandidate }, MoveRefusal>> {
  const moved = await moveCandidate(tx, {
    candidateId,
    councilId: council.id,
    event: wanted.change,
    by: { personId: actor.personId },
    party: 'broker',
    now,
    ...(wanted.change === 'pause' && { pausedUntil: wanted.until }),
    ...(wanted.change === 'close' && { reason: wanted.reason }),
    ...(wanted.change === 'finish_support' && { reason: 'settled-in-work' as const }),
  })
  return moved.ok ? ok({ moved }) : refused(moved.reason)
}
