import type { DecidingRefusal } from './deciding'
import { grantTransitions, type GrantEvent } from '#app/grants/applying/grant-application'
import type { Tx } from '#app/platform/database/client.server'
import type { CouncilWork } from '#app/platform/work'
import { ok, refused, type Ok } from '#app/shared/outcome'
import { next } from '#app/shared/transitions'
import { openGrant, type LockedGrant } from '#app/grants/checking/duties/open-grant.server'

export type Deciding = {
  grant: LockedGrant
  /** The recommendation that stands. */
  recommendation: { id: string; outcome: string | null; pence: number | null; byPersonId: string }
}

type Scope = {
  id: string
  /** The recommendation that the approver read: another one by now refuses. */
  recommendationId: string
  event: Extract<GrantEvent, 'approve' | 'reject' | 'return'>
}

/**
 * What every decision begins with: the row's lock, that it is the approver's to decide, the transition table, and that
 * nothing changed since they read it.
 */
export async function startDeciding(
  tx: Tx,
  { id, recommendationId, event }: Scope,
  context: Omit<CouncilWork, 'db'>,
): Promise<Ok<Deciding> | DecidingRefusal> {
  const opened = await openGrant(tx, { id, duty: 'approver', claim: 'free' }, context)
  if (!opened.ok) return opened
  const { grant } = opened
  const step = next(grantTransitions, grant.status, event, { by: 'approver', round: grant.round })
  if (!step.ok) return refused('not-allowed')
  const row = await tx.grantApplication.findUniqueOrThrow({ where: { id }, select: { recommendationId: true } })
  if (row.recommendationId !== recommendationId) return refused('changed-meanwhile')
  const recommendation = await tx.grantDecision.findUniqueOrThrow({
    where: { id: recommendationId },
    select: { id: true, outcome: true, pence: true, byPersonId: true },
  })
  return ok({ grant, recommendation })
}
