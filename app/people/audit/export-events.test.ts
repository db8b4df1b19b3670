import pg from 'pg'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { inTransaction } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import { useDatabase } from '#app/testing/database'
import { makeCouncil } from '#app/testing/factories'
import { readAuditFilter } from './audit-filter'
import { exportEvents } from './export-events.server'

const { db, adminUrl } = await useDatabase()
const superuser = new pg.Client({ connectionString: adminUrl })
await superuser.connect()
afterAll(() => superuser.end())

const at = new Date('2026-03-03T09:00:00Z')
const filter = readAuditFilter(new URLSearchParams())
let council = await makeCouncil(db)
beforeEach(async () => {
  council = await makeCouncil(db)
})

/** So many events of this council, as if they had happened. */
const fill = (count: number) =>
  superuser.query(
    `insert into event (council_id, entity, entity_id, actor_kind, change, at, visible_at)
     select $1, 'vacancy', gen_random_uuid(), 'system', 'expire', $2, $2 from generate_series(1, $3::int)`,
    [council.id, at, count],
  )

const happen = () =>
  inTransaction(db, (tx) =>
    recordEvent(tx, {
      councilId: council.id,
      entity: 'vacancy',
      entityId: crypto.randomUUID(),
      by: 'system',
      change: 'expire',
      at,
    }),
  )

describe('the export of a long record', () => {
  it('reads a page when the one before was taken, each with one statement, and none after its reader has gone', async () => {
    await fill(2300)
    let statements = 0
    const counting = db.$extends({
      query: { $allOperations: ({ args, query }) => ((statements += 1), query(args)) },
    }) as unknown as typeof db
    const leave = new AbortController()
    const read = () =>
      exportEvents(counting, { councilId: council.id, filter, words: {}, signal: leave.signal }).getReader()
    const whole = read()
    for (let page = 1; page <= 3; page += 1) {
      expect((await whole.read()).done).toBe(false)
      expect(statements).toBe(page)
    }
    expect((await whole.read()).done).toBe(true)
    expect(statements).toBe(3)
    const left = read()
    await left.read()
    leave.abort()
    expect((await left.read()).done).toBe(true)
    expect(statements).toBe(4)
  })

  it('is what there was when it began, each event once and in order, whatever happens meanwhile', async () => {
    await fill(2300)
    const reader = exportEvents(db, { councilId: council.id, filter, words: {} }).getReader()
    let csv = ''
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      csv += Buffer.from(value).toString()
      await happen()
    }
    const exported = csv
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => BigInt(line.split(',')[0]!))
    expect(exported).toHaveLength(2300)
    expect(exported).toEqual(exported.toSorted((a, b) => Number(b - a)))
    expect(new Set(exported).size).toBe(2300)
  })
})
