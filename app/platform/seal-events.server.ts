import { createHash } from 'node:crypto'
import { canonicalJson } from './events.server'
import { inTransaction, type PrismaClient, type Tx } from './database/client.server'

const BATCH = 500
// The key of the advisory lock by which only one sealer extends the chain at a time; its value means nothing.
const SEAL_LOCK = 7_215_001

type SealableEvent = {
  id: bigint
  council_id: string | null
  entity: string
  entity_id: string
  actor_person_id: string | null
  actor_kind: string
  change: string
  from_state: string | null
  to_state: string | null
  code: string | null
  at: Date
  visible_at: Date
  due_at: Date | null
  detail_digest: Uint8Array | null
}

const EVENT_COLUMNS = `e.id, e.council_id, e.entity, e.entity_id, e.actor_person_id, e.actor_kind, e.change, e.from_state,
  e.to_state, e.code, e.at, e.visible_at, e.due_at, e.detail_digest`

/** SHA-256 over the previous hash and the event with its detail's digest. */
function sealHash(previous: Uint8Array, event: SealableEvent): Uint8Array<ArrayBuffer> {
  const { id, at, visible_at, due_at, detail_digest, ...rest } = event
  const text = canonicalJson({
    ...rest,
    id: id.toString(),
    at: at.toISOString(),
    visible_at: visible_at.toISOString(),
    due_at: due_at?.toISOString() ?? null,
    detail_digest: detail_digest ? Buffer.from(detail_digest).toString('hex') : null,
  })
  return new Uint8Array(createHash('sha256').update(previous).update(text).digest())
}

/**
 * Adds the next events to the hash chain. Only events of transactions that every snapshot already sees are taken:
 * ids commit out of order, so a lower id may still appear. Answers how many were sealed.
 */
export async function sealEvents(db: PrismaClient, now: Date): Promise<number> {
  return inTransaction(db, async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(${SEAL_LOCK})`
    const events = await tx.$queryRawUnsafe<SealableEvent[]>(
      `with last as (
         select e.xid, e.id from event_seal s join event e on e.id = s.event_id order by s.position desc limit 1)
       select ${EVENT_COLUMNS} from event e
       where e.xid < pg_snapshot_xmin(pg_current_snapshot())
         and (e.xid, e.id) > (coalesce((select xid from last), '0'::xid8), coalesce((select id from last), 0))
       order by e.xid, e.id limit ${BATCH}`,
    )
    if (events.length === 0) return 0
    const last = await tx.eventSeal.findFirst({ orderBy: { position: 'desc' } })
    let position = last?.position ?? 0n
    let previousHash = new Uint8Array(last?.hash ?? Buffer.alloc(32))
    const seals = events.map((event) => {
      const hash = sealHash(previousHash, event)
      const seal = { position: (position += 1n), eventId: event.id, previousHash, hash, sealedAt: now }
      previousHash = hash
      return seal
    })
    await tx.eventSeal.createMany({ data: seals })
    return events.length
  })
}

/** Walks the chain in pages; answers the position of the first seal that does not fit, or null. */
export async function firstBrokenSeal(db: PrismaClient | Tx): Promise<bigint | null> {
  let position = 0n
  let previousHash: Uint8Array = Buffer.alloc(32)
  for (;;) {
    const rows = await db.$queryRawUnsafe<
      (SealableEvent & { position: bigint; hash: Uint8Array; previous_hash: Uint8Array })[]
    >(
      `select s.position, s.hash, s.previous_hash, ${EVENT_COLUMNS}
       from event_seal s join event e on e.id = s.event_id where s.position > $1 order by s.position limit ${BATCH}`,
      position,
    )
    for (const row of rows) {
      const { position: at, hash, previous_hash, ...event } = row
      const fits =
        at === position + 1n &&
        Buffer.from(previous_hash).equals(previousHash) &&
        Buffer.from(sealHash(previousHash, event)).equals(hash)
      if (!fits) return at
      position = at
      previousHash = hash
    }
    if (rows.length < BATCH) return null
  }
}
