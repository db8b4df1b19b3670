import type { ChangeMaker } from '#app/platform/actor'
import { Prisma, type Tx } from '#app/platform/database/client.server'
import { recordEvents } from '#app/platform/events.server'
import { next } from '#app/shared/transitions'
import { INSTALMENT_ENTITY, instalmentTransitions, type InstalmentEvent, type InstalmentStatus } from './instalment'

type Move = {
  councilId: string
  ids: readonly string[]
  from: InstalmentStatus
  event: InstalmentEvent
  by: ChangeMaker
  now: Date
  /** What else changes, beginning with a comma. */
  set?: Prisma.Sql
  code?: string
}

/**
 * Many instalments through the same change, by the table, with an event each. The caller has locked their rows and knows
 * their state. Answers the events' ids by instalment.
 * @throws Error when one of them is not in the state it was said to be in: nothing is written then
 */
export async function moveInstalments(tx: Tx, move: Move): Promise<Map<string, bigint>> {
  const { councilId, ids, from, event, by, now, set = Prisma.empty, code } = move
  if (ids.length === 0) return new Map()
  const outcome = next(instalmentTransitions, from, event, {})
  if (!outcome.ok) throw new Error(`No instalment goes from ${from} by ${event}.`)
  const changed = await tx.$executeRaw`
    update instalment set status = ${outcome.to}, updated_at = ${now}${set}
    where council_id = ${councilId}::uuid and status = ${from} and id = any(${ids}::uuid[])`
  if (changed !== ids.length) throw new Error(`${ids.length - changed} instalments were not ${from} any more.`)
  return recordEvents(
    tx,
    ids.map((entityId) => ({
      councilId,
      entity: INSTALMENT_ENTITY,
      entityId,
      by,
      change: event,
      from,
      to: outcome.to,
      at: now,
      ...(code && { code }),
    })),
  )
}
