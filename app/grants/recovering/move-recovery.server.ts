import type { Prisma, Tx } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import { ok, refused, type Ok, type Refused } from '#app/shared/outcome'
import { next } from '#app/shared/transitions'
import type { LockedRecovery } from './lock-recovery.server'
import {
  RECOVERY_ENTITY,
  recoveryTransitions,
  type RecoveryEvent,
  type RecoveryMoveRefusal,
  type RecoveryStatus,
} from './recovery'

type Move = {
  event: RecoveryEvent
  personId: string
  now: Date
  /** For `receive`: what came in. */
  receivedPence?: number
  data?: Prisma.GrantRecoveryUncheckedUpdateInput
}

/** The only way a recovery changes its state: by the table, with its event, in the caller's transaction. */
export async function moveRecovery(
  tx: Tx,
  recovery: LockedRecovery,
  { event, personId, now, receivedPence = 0, data }: Move,
): Promise<Ok<{ eventId: bigint; to: RecoveryStatus }> | Refused<RecoveryMoveRefusal>> {
  const leftPence = recovery.pence - recovery.recoveredPence - receivedPence
  const outcome = next(recoveryTransitions, recovery.status, event, {
    personId,
    proposedBy: recovery.proposedByPersonId,
    decidedBy: recovery.decidedByPersonId,
    endProposedBy: recovery.writeOffByPersonId,
    leftPence,
  })
  if (!outcome.ok) return refused(outcome.reason)
  await tx.grantRecovery.update({
    where: { id: recovery.id },
    data: { ...data, status: outcome.to },
    select: { id: true },
  })
  const eventId = await recordEvent(tx, {
    councilId: recovery.councilId,
    entity: RECOVERY_ENTITY,
    entityId: recovery.id,
    by: { personId },
    change: event,
    from: recovery.status,
    to: outcome.to,
    at: now,
    ...(event === 'receive' && { detail: { pence: receivedPence } }),
  })
  return ok({ eventId, to: outcome.to })
}
