import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { useDatabase } from '#app/testing/database'
import { inTransaction } from './database/client.server'
import { recordEvent, type NewEvent } from './events.server'
import { firstBrokenSeal, sealEvents } from './seal-events.server'

const { db, appUrl, ownerUrl } = await useDatabase()

const at = new Date('2026-03-01T09:00:00Z')
const event = (given: Partial<NewEvent> = {}): NewEvent => ({
  councilId: null,
  entity: 'vacancy',
  entityId: randomUUID(),
  by: 'system',
  change: 'approve',
  at,
  ...given,
})

/** Seals until nothing is left. Transactions of other databases of the same server may hold it up for a moment. */
async function sealEverything(): Promise<void> {
  await expect
    .poll(
      async () => {
        while ((await sealEvents(db, at)) > 0);
        return (await db.event.count()) - (await db.eventSeal.count())
      },
      { timeout: 15_000 },
    )
    .toBe(0)
}

describe('events', () => {
  it('keeps personal detail apart, with a digest that outlives it', async () => {
    const id = await inTransaction(db, (tx) => recordEvent(tx, event({ detail: { words: 'Thank you, Amira' } })))
    await db.eventDetail.delete({ where: { eventId: id } })
    const kept = await db.event.findUniqueOrThrow({ where: { id } })
    expect(kept.detailDigest).toHaveLength(32)
    expect(
      JSON.stringify(kept, (_key, value: unknown) => (typeof value === 'bigint' ? value.toString() : value)),
    ).not.toContain('Amira')
  })

  it('refuses the portal to change or delete what happened', async () => {
    const id = await inTransaction(db, (tx) => recordEvent(tx, event()))
    await expect(db.event.update({ where: { id }, data: { change: 'other' } })).rejects.toThrow(
      /permission denied|denied access/i,
    )
    await expect(db.event.delete({ where: { id } })).rejects.toThrow(/permission denied|denied access/i)
    await expect(db.eventSeal.deleteMany()).rejects.toThrow(/permission denied|denied access/i)
    const owner = new pg.Client({ connectionString: ownerUrl })
    await owner.connect()
    await expect(owner.query('update event set change = $1 where id = $2', ['other', id])).rejects.toThrow(
      /append-only/,
    )
    await owner.end()
  })

  it('accepts one change of a sweep per entity and instant', async () => {
    const due = event({ change: 'ask', dueAt: at })
    await inTransaction(db, (tx) => recordEvent(tx, due))
    await expect(inTransaction(db, (tx) => recordEvent(tx, due))).rejects.toThrow(/unique/i)
  })
})

describe('the hash chain', () => {
  it('leaves events of open transactions for later, and never skips one', async () => {
    const slow = new pg.Client({ connectionString: appUrl })
    await slow.connect()
    await slow.query('begin')
    await slow.query(
      `insert into event (entity, entity_id, actor_kind, change, at, visible_at) values ('vacancy', $1, 'system', 'slow', $2, $2)`,
      [randomUUID(), at],
    )
    await inTransaction(db, (tx) => recordEvent(tx, event({ change: 'quick' })))
    while ((await sealEvents(db, at)) > 0);
    expect(await db.eventSeal.count({ where: { event: { change: 'quick' } } })).toBe(0)
    await slow.query('commit')
    await slow.end()
    await sealEverything()
    expect(await firstBrokenSeal(db)).toBeNull()
  })

  it('seals each event once when two sealers run', async () => {
    await inTransaction(db, async (tx) => {
      for (let index = 0; index < 20; index += 1) await recordEvent(tx, event())
    })
    await Promise.all([sealEvents(db, at), sealEvents(db, at), sealEvents(db, at)])
    await sealEverything()
    expect(await firstBrokenSeal(db)).toBeNull()
  })

  it('stays whole when a detail is erased, and breaks when an event was tampered with', async () => {
    const id = await inTransaction(db, (tx) => recordEvent(tx, event({ detail: { words: 'x' } })))
    await sealEverything()
    await db.eventDetail.delete({ where: { eventId: id } })
    expect(await firstBrokenSeal(db)).toBeNull()
    const owner = new pg.Client({ connectionString: ownerUrl })
    await owner.connect()
    await owner.query('alter table event disable trigger event_append_only')
    await owner.query(`update event set change = 'forged' where id = $1`, [id])
    await owner.end()
    const seal = await db.eventSeal.findUniqueOrThrow({ where: { eventId: id } })
    expect(await firstBrokenSeal(db)).toBe(seal.position)
  })
})
