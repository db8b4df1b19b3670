import type { DecidingRefusal } from './deciding'
import { inTransaction, type Tx } from '#app/platform/database/client.server'
import type { CouncilWork } from '#app/platform/work'
import { ok, type Ok } from '#app/shared/outcome'
import { isUuid } from '#app/shared/uuid'
import { approveAward, type Approval } from './approve-award.server'
import { orRefusedByDatabase } from './refused-by-database.server'
import { rejectAward, type Rejection } from './reject-award.server'
import { startDeciding } from './start-deciding.server'

export type Decision = {
  id: string
  /** What the approver read. */
  recommendationId: string
} & (({ outcome: 'approve' } & Approval) | ({ outcome: 'reject' } & Rejection))

export type Decided = {
  /** The same press of a button came before (double click, second tab): nothing was done now. */
  repeated: boolean
  /** Null: refused. */
  pence: number | null
  /** When the applicant may know. */
  releasedAt: Date
  at: Date
  /** False: they have no email address, so the letter has to be printed and posted. */
  mailed: boolean
}

/** Approves what was recommended, or rejects. One transaction; refused with the reason, and then nothing has changed. */
export function decideAward(decision: Decision, context: CouncilWork): Promise<Ok<Decided> | DecidingRefusal> {
  const { id, recommendationId, outcome } = decision
  return orRefusedByDatabase({ id, duty: 'approver' }, context, () =>
    inTransaction(context.db, async (tx) => {
      const started = await startDeciding(tx, { id, recommendationId, event: outcome }, context)
      if (!started.ok) return (started.reason === 'not-allowed' && (await samePress(tx, decision, context))) || started
      const decided =
        outcome === 'approve'
          ? await approveAward(tx, started, decision, context)
          : await rejectAward(tx, started, decision, context)
      return decided.ok ? ok({ ...decided, at: context.clock.now(), repeated: false }) : decided
    }),
  )
}

/** The decision that stands, where it is this very one: by the same person, about the same recommendation. */
async function samePress(
  tx: Tx,
  { id, recommendationId, outcome }: Decision,
  { actor, council }: CouncilWork,
): Promise<Ok<Decided> | null> {
  if (!isUuid(id) || !isUuid(recommendationId)) return null
  const row = await tx.grantApplication.findFirst({
    where: { id, councilId: council.id, recommendationId },
    select: { decisionId: true, releasedAt: true },
  })
  if (!row?.decisionId || !row.releasedAt) return null
  const standing = await tx.grantDecision.findFirst({
    where: { id: row.decisionId, kind: 'decide', outcome, byPersonId: actor.personId },
    select: { pence: true, at: true },
  })
  return standing ? ok({ repeated: true, mailed: true, ...standing, releasedAt: row.releasedAt }) : null
}
