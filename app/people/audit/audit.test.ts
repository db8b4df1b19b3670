import pg from 'pg'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { auditWords } from '#app/across/audit-words'
import { recordEvent, type NewEvent } from '#app/platform/events.server'
import { sealEvents } from '#app/platform/seal-events.server'
import { useDatabase } from '#app/testing/database'
import { makeCouncil, makePerson, makeProvider, makeStaff } from '#app/testing/factories'
import { makeGrantApplication, makeScheme } from '#app/testing/grant-factories'
import { readAuditFilter } from './audit-filter'
import { checkRecord } from './check-record.server'
import { exportEvents } from './export-events.server'
import { auditEntities, auditEvents } from './queries.server'

const { db, adminUrl } = await useDatabase()
const superuser = new pg.Client({ connectionString: adminUrl })
await superuser.connect()
afterAll(() => superuser.end())

const at = new Date('2026-03-03T09:00:00Z')
let council = await makeCouncil(db)
let moderator = await makeStaff(db, council, 'moderator')
beforeEach(async () => {
  council = await makeCouncil(db)
  moderator = await makeStaff(db, council, 'moderator')
})

const record = (given: Partial<NewEvent> & { entityId: string }) =>
  db.$transaction((tx) =>
    recordEvent(tx, {
      councilId: council.id,
      entity: 'provider',
      by: moderator,
      change: 'verify',
      from: 'applied',
      to: 'verified',
      at,
      ...given,
    }),
  )
const shown = (query = '') =>
  auditEvents(db, { councilId: council.id, filter: readAuditFilter(new URLSearchParams(query)) })

/** Only what every snapshot sees is sealed, and transactions of other databases on the server count too. */
async function sealAll() {
  while ((await db.event.count({ where: { seal: null } })) > 0) await sealEvents(db, at)
}

describe('the council’s record', () => {
  it('shows its own events only, newest first, with names where they may be known', async () => {
    const provider = await makeProvider(db, council)
    const other = await makeCouncil(db)
    await record({ entityId: provider.id })
    await record({ entityId: provider.id, change: 'suspend', detail: { reason: 'Closed by CQC.' } })
    await record({ entityId: provider.id, councilId: other.id })
    expect(await shown()).toMatchObject([
      { change: 'suspend', about: provider.name, reason: 'Closed by CQC.', actor: 'Staff Member' },
      { change: 'verify', about: provider.name, reason: null },
    ])
    expect(
      await auditEvents(db, { councilId: other.id, filter: readAuditFilter(new URLSearchParams()) }),
    ).toMatchObject([{ about: null }])
  })

  it('is filtered by reference: the application, its payments and questions, and nothing of another council', async () => {
    const scheme = await makeScheme(db, council)
    const made = await makeGrantApplication(db, scheme, { status: 'approved' })
    const other = await makeGrantApplication(db, scheme, { status: 'approved' })
    await record({
      entityId: made.id,
      entity: 'grant_application',
      change: 'approve',
      from: 'recommended',
      to: 'approved',
    })
    await record({
      entityId: made.instalments[0]!.id,
      entity: 'instalment',
      change: 'fall_due',
      from: 'scheduled',
      to: 'due',
    })
    await record({ entityId: other.id, entity: 'grant_application', change: 'approve' })
    const found = await shown(`reference=${made.reference.toLowerCase()}`)
    expect(found.map(({ entity, about, grantId }) => [entity, about, grantId])).toEqual([
      ['instalment', made.reference, made.id],
      ['grant_application', made.reference, made.id],
    ])
    expect(await shown('reference=NONE1234')).toEqual([])
    const neighbour = await makeCouncil(db)
    const filter = readAuditFilter(new URLSearchParams(`reference=${made.reference}`))
    expect(await auditEvents(db, { councilId: neighbour.id, filter })).toEqual([])
  })

  it('is filtered by whose case it is, for whoever knows the whole name or address, and names nobody', async () => {
    const person = await makePerson(db, { name: 'Zoë Ångström' })
    const scheme = await makeScheme(db, council)
    const made = await makeGrantApplication(db, scheme, { status: 'submitted', person })
    await makeGrantApplication(db, scheme, { status: 'submitted' })
    await record({
      entityId: made.id,
      entity: 'grant_application',
      change: 'submit',
      by: person,
      from: 'draft',
      to: 'submitted',
    })
    await record({ entityId: crypto.randomUUID(), entity: 'vacancy' })
    const about = async (whom: string) => shown(`about=${encodeURIComponent(whom)}`)
    expect(await about('zoë ångström')).toMatchObject([{ entityId: made.id, about: made.reference, actor: null }])
    expect(await about('Zoe  ANGSTROM')).toHaveLength(1)
    expect(await about(person.email.toUpperCase())).toHaveLength(1)
    expect(await about(person.email)).toHaveLength(1)
    expect(await about('Zoë')).toEqual([])
    expect(await about('%')).toEqual([])
    expect(JSON.stringify((await about(person.email)).map(({ about: which, actor }) => [which, actor]))).not.toContain(
      'Zo',
    )
  })

  it('finds by reference, person and actor through an index', async () => {
    const plan = async (where: string) => {
      await superuser.query('set enable_seqscan = off')
      const { rows } = await superuser.query<Record<string, string>>(
        `explain select * from event e where e.council_id = '${council.id}' and ${where} order by e.id desc limit 50`,
      )
      return rows.map((row) => Object.values(row)[0]).join('\n')
    }
    const id = crypto.randomUUID()
    expect(await plan(`e.entity_id = '${id}'`)).toContain('event_council_id_entity_id_id_idx')
    expect(await plan(`e.actor_person_id = '${id}'`)).toContain('event_council_id_actor_person_id_id_idx')
  })

  it('is filtered by kind, day and person, and leaves sign-in codes out unless asked', async () => {
    const entityId = crypto.randomUUID()
    await record({ entityId, entity: 'vacancy' })
    await record({ entityId, entity: 'token', change: 'send-code', by: 'system' })
    await record({ entityId, at: new Date('2026-03-28T23:30:00Z') })
    await record({ entityId, at: new Date('2026-03-29T23:30:00Z'), by: 'system' })
    expect(await shown()).toHaveLength(3)
    expect(await shown('entity=token')).toHaveLength(1)
    expect(await shown('entity=vacancy')).toHaveLength(1)
    expect(await shown('from=2026-03-28&to=2026-03-28')).toHaveLength(1)
    // After the clocks went forward, half past eleven UTC is the next day.
    expect(await shown('from=2026-03-30')).toHaveLength(1)
    expect(await shown('person=staff+mem')).toHaveLength(2)
    expect(await shown('person=%25')).toHaveLength(0)
    expect(await shown('from=nonsense&before=x&entity=%27')).toHaveLength(3)
    expect(await auditEntities(db, council.id)).toEqual(['provider', 'token', 'vacancy'])
  })

  it('does not name members of the public', async () => {
    const seeker = await makePerson(db, { name: 'Sam Seeker' })
    await record({ entityId: crypto.randomUUID(), entity: 'application', change: 'submit', by: seeker })
    expect(await shown()).toMatchObject([{ actor: null, about: null }])
    expect(await shown('person=Sam')).toEqual([])
  })

  it('goes on where a page ended', async () => {
    const ids: bigint[] = []
    for (let n = 0; n < 5; n += 1) ids.push(await record({ entityId: crypto.randomUUID() }))
    expect((await shown(`before=${ids[3]}`)).map(({ id }) => id)).toEqual([ids[2], ids[1], ids[0]])
  })
})

describe('the export', () => {
  const text = async (most?: number) =>
    new Response(
      exportEvents(db, {
        councilId: council.id,
        filter: readAuditFilter(new URLSearchParams()),
        words: auditWords,
        ...(most && { most }),
      }),
    ).text()

  it('is a table that no spreadsheet runs', async () => {
    const provider = await makeProvider(db, council, { name: '=cmd|x' })
    await record({ entityId: provider.id, detail: { reason: 'Said "no", twice' } })
    const lines = (await text()).trim().split('\n')
    expect(lines[0]).toContain('event,time (UTC)')
    expect(lines[1]).toContain("'=cmd|x")
    expect(lines[1]).toContain('"Said ""no"", twice"')
  })

  it('ends at its bound', async () => {
    for (let n = 0; n < 4; n += 1) await record({ entityId: crypto.randomUUID() })
    expect((await text(3)).trim().split('\n')).toHaveLength(4)
  })
})

describe('what happened', () => {
  it('cannot be changed or deleted by the portal', async () => {
    const id = await record({ entityId: crypto.randomUUID(), detail: { reason: 'x' } })
    await expect(db.event.updateMany({ where: { id }, data: { change: 'other' } })).rejects.toThrow(/permission denied/)
    await expect(db.event.deleteMany({ where: { id } })).rejects.toThrow(/permission denied/)
    await expect(db.eventDetail.updateMany({ where: { eventId: id }, data: { data: {} } })).rejects.toThrow(
      /permission denied/,
    )
    await expect(db.eventSeal.deleteMany({})).rejects.toThrow(/permission denied/)
    await expect(db.$executeRaw`truncate event cascade`).rejects.toThrow(/permission denied/)
  })

  it('is unbroken up to the newest seal, also when details were erased', async () => {
    const id = await record({ entityId: crypto.randomUUID(), detail: { reason: 'a name' } })
    await record({ entityId: crypto.randomUUID() })
    await sealAll()
    await db.eventDetail.delete({ where: { eventId: id } })
    expect(await checkRecord(db)).toMatchObject({ unbroken: true, upTo: at, waiting: 0 })
  })

  it('gives a tampered detail away', async () => {
    const id = await record({ entityId: crypto.randomUUID(), detail: { reason: 'true' } })
    await sealAll()
    await superuser.query(`update event_detail set data = '{"reason": "false"}' where event_id = $1`, [String(id)])
    expect(await checkRecord(db)).toEqual({ unbroken: false, eventAt: at, what: 'detail' })
    await superuser.query(`update event_detail set data = '{"reason": "true"}' where event_id = $1`, [String(id)])
    expect(await checkRecord(db)).toMatchObject({ unbroken: true })
  })

  it('gives a tampered event away, even one changed past every right and trigger', async () => {
    const id = await record({ entityId: crypto.randomUUID() })
    await record({ entityId: crypto.randomUUID() })
    await sealAll()
    const tamper = (change: string) =>
      superuser.query('begin; alter table event disable trigger all').then(async () => {
        await superuser.query('update event set change = $1 where id = $2', [change, String(id)])
        await superuser.query('alter table event enable trigger all; commit')
      })
    await tamper('refuse')
    expect(await checkRecord(db)).toEqual({ unbroken: false, eventAt: at, what: 'event' })
    await tamper('verify')
    expect(await checkRecord(db)).toMatchObject({ unbroken: true })
  })
})
