import type { ChangeMaker } from '#app/platform/actor'
import type { Prisma, Tx } from '#app/platform/database/client.server'
import { recordEvent, type NewEvent } from '#app/platform/events.server'
import { ok, refused, type Ok, type Refused } from '#app/shared/outcome'
import { next } from '#app/shared/transitions'
import {
  INSTALMENT_ENTITY,
  instalmentTransitions,
  type InstalmentEvent,
  type InstalmentFacts,
  type InstalmentStatus,
} from './instalment'

type Locked = { id: string; councilId: string; status: InstalmentStatus }

type Move = Pick<NewEvent, 'dueAt' | 'code'> & {
  event: InstalmentEvent
  facts?: InstalmentFacts
  by: ChangeMaker
  now: Date
  data?: Omit<Prisma.InstalmentUncheckedUpdateInput, 'status' | 'updatedAt'>
}

/** The only way one instalment changes its state; the caller has locked its row. (A run moves many at once: build-run.) */
export async function moveInstalment(
  tx: Tx,
  instalment: Locked,
  { event, facts = {}, by, now, data, ...rest }: Move,
): Promise<Ok<{ eventId: bigint; to: InstalmentStatus }> | Refused<'not-allowed' | 'in-locked-run'>> {
  const outcome = next(instalmentTransitions, instalment.status, event, facts)
  if (!outcome.ok) return refused(outcome.reason)
  await tx.instalment.update({
    where: { id: instalment.id },
    data: { ...data, status: outcome.to, updatedAt: now },
    select: { id: true },
  })
  const eventId = await recordEvent(tx, {
    councilId: instalment.councilId,
    entity: INSTALMENT_ENTITY,
    entityId: instalment.id,
    by,
    change: event,
    from: instalment.status,
    to: outcome.to,
    at: now,
    ...rest,
  })
  return ok({ eventId, to: outcome.to })
}
