import { z } from 'zod'
import type { ChangeMaker } from '#app/platform/actor'
import type { Prisma, Tx } from '#app/platform/database/client.server'
import { parsedRows, whole } from '#app/platform/database/rows.server'
import { recordEvent, type NewEvent } from '#app/platform/events.server'
import { ok, refused, type Ok, type Refused } from '#app/shared/outcome'
import { next } from '#app/shared/transitions'
import {
  GRANT_ENTITY,
  grantStatuses,
  grantTransitions,
  type GrantEvent,
  type GrantFacts,
  type GrantStatus,
} from './grant-application'

const Locked = z.object({
  id: z.string(),
  councilId: z.string(),
  schemeId: z.string(),
  personId: z.string(),
  status: z.enum(grantStatuses),
  round: whole,
})
type Locked = z.output<typeof Locked>

/**
 * Locks an application's row until the transaction ends. Null: not there, or not this council's. What only points to it, as
 * a doubt does that a payment run finds, can be written meanwhile: whoever writes it may hold instalments that are needed here.
 */
export async function lockGrant(tx: Tx, { id, councilId }: { id: string; councilId: string }): Promise<Locked | null> {
  const [row] = await parsedRows(tx, Locked)`
    select id, council_id as "councilId", scheme_id as "schemeId", person_id as "personId", status, round
    from grant_application where id = ${id}::uuid and council_id = ${councilId}::uuid for no key update`
  return row ?? null
}

type Move = Pick<NewEvent, 'visibleAt' | 'dueAt' | 'code' | 'detail'> & {
  event: GrantEvent
  facts: Omit<GrantFacts, 'round'>
  by: ChangeMaker
  now: Date
  /** What else changes with the state. */
  data?: Omit<Prisma.GrantApplicationUncheckedUpdateInput, 'status' | 'updatedAt'>
}

/**
 * The only way a grant application changes its state: by the table, with its event, in the caller's transaction. The row
 * is the one that `lockGrant` locked there.
 */
export async function moveGrant(
  tx: Tx,
  grant: Locked,
  { event, facts, by, now, data, ...rest }: Move,
): Promise<Ok<{ eventId: bigint; from: GrantStatus; to: GrantStatus }> | Refused<MoveRefusal>> {
  const outcome = next(grantTransitions, grant.status, event, { ...facts, round: grant.round })
  if (!outcome.ok) return refused(outcome.reason)
  await tx.grantApplication.update({
    where: { id: grant.id },
    data: { ...data, status: outcome.to, updatedAt: now },
    select: { id: true },
  })
  const eventId = await recordEvent(tx, {
    councilId: grant.councilId,
    entity: GRANT_ENTITY,
    entityId: grant.id,
    by,
    change: event,
    from: grant.status,
    to: outcome.to,
    at: now,
    ...rest,
  })
  return ok({ eventId, from: grant.status, to: outcome.to })
}

export type MoveRefusal = 'not-allowed' | 'wrong-actor' | 'in-locked-run' | 'too-late' | 'instalments-left'
