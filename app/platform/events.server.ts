import { createHash, randomBytes } from 'node:crypto'
import type { ChangeMaker } from './actor'
import type { Prisma, Tx } from './database/client.server'

export type NewEvent = {
  councilId: string | null
  /** Table name of what changed, in the singular: 'vacancy', 'application'. */
  entity: string
  entityId: string
  by: ChangeMaker
  /** Name of the transition, e.g. 'shortlist'. */
  change: string
  from?: string | null
  to?: string | null
  /** A coded reason; never free text. */
  code?: string | null
  at: Date
  /** When the person it is about may see it; `at` unless it can still be undone. */
  visibleAt?: Date
  /** Sweeps: the instant the change was due. The same change and instant is accepted once. */
  dueAt?: Date
  /** Personal or free-text detail, kept apart so that it can be erased. */
  detail?: Prisma.InputJsonObject
}

/** Text that does not depend on key order, for hashing. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (value && typeof value === 'object' && !(value instanceof Date)) {
    const entries = Object.entries(value).filter(([, item]) => item !== undefined)
    entries.sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`
  }
  return JSON.stringify(value) ?? 'null'
}

export function detailDigest(salt: Uint8Array, detail: unknown): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(salt).update(canonicalJson(detail)).digest())
}

/** Writes an event (and its erasable detail) in the transaction of the change itself. Answers the event's id. */
export async function recordEvent(tx: Tx, event: NewEvent): Promise<bigint> {
  const salt = event.detail ? new Uint8Array(randomBytes(16)) : undefined
  const { id } = await tx.event.create({
    data: {
      councilId: event.councilId,
      entity: event.entity,
      entityId: event.entityId,
      actorPersonId: event.by === 'system' ? null : event.by.personId,
      actorKind: event.by === 'system' ? 'system' : 'person',
      change: event.change,
      fromState: event.from ?? null,
      toState: event.to ?? null,
      code: event.code ?? null,
      at: event.at,
      visibleAt: event.visibleAt ?? event.at,
      dueAt: event.dueAt ?? null,
      detailDigest: salt ? detailDigest(salt, event.detail) : null,
      ...(salt && { detail: { create: { salt, data: event.detail! } } }),
    },
    select: { id: true },
  })
  return id
}

/**
 * Writes many events without detail in one statement, as `recordEvent` writes one. One event for an entity in a call.
 * Answers the events' ids by entity id.
 */
export async function recordEvents(tx: Tx, events: readonly Omit<NewEvent, 'detail'>[]): Promise<Map<string, bigint>> {
  if (events.length === 0) return new Map()
  const rows = events.map(({ by, at, visibleAt, dueAt, ...event }) => ({
    council_id: event.councilId,
    entity: event.entity,
    entity_id: event.entityId,
    actor_person_id: by === 'system' ? null : by.personId,
    actor_kind: by === 'system' ? 'system' : 'person',
    change: event.change,
    from_state: event.from ?? null,
    to_state: event.to ?? null,
    code: event.code ?? null,
    at,
    visible_at: visibleAt ?? at,
    due_at: dueAt ?? null,
  }))
  const written = await tx.$queryRaw<{ id: bigint; entityId: string }[]>`
    insert into event (council_id, entity, entity_id, actor_person_id, actor_kind, change, from_state, to_state, code, at,
      visible_at, due_at)
    select council_id, entity, entity_id, actor_person_id, actor_kind, change, from_state, to_state, code, at, visible_at,
      due_at
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (council_id uuid, entity text, entity_id uuid,
      actor_person_id uuid, actor_kind text, change text, from_state text, to_state text, code text, at timestamptz,
      visible_at timestamptz, due_at timestamptz)
    returning id, entity_id as "entityId"`
  return new Map(written.map(({ id, entityId }) => [entityId, id]))
}
