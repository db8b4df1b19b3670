import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkRecord } from '#app/people/audit/check-record.server'
import { keepFile } from '#app/people/documents/keep-file.server'
import { checkEvidence } from '#app/people/documents/check-upload.server'
import { writeIdentities } from '#app/grants/applying/identities/write-identities.server'
import { inTransaction, type PrismaClient } from '#app/platform/database/client.server'
import { recordEvent } from '#app/platform/events.server'
import { sealText } from '#app/platform/field-encryption.server'
import { queueMessage } from '#app/platform/messages.server'
import { sealEvents } from '#app/platform/seal-events.server'
import { getFile } from '#app/platform/storage.server'
import { useDatabase } from '#app/testing/database'
import { fixedClock, makeCouncil, makePerson } from '#app/testing/factories'
import { makeGrantApplication, makeScheme } from '#app/testing/grant-factories'
import type { GrantStatus } from '#app/grants/applying/grant-application'
import type { Actor } from '#app/platform/actor'
import { grantNews } from '#emails/grants/grant-news'
import { grantsKeptAfterErasing } from './erase-grants.server'
import { erasePerson } from '#app/across/erasing/erase-person.server'
import { exportPerson } from '#app/across/erasing/export-person.server'
import { scrubGrantsSweep } from './scrub-grants.server'

process.env.PORTAL_DATA = mkdtempSync(join(tmpdir(), 'portal-test-'))
const { db, admin } = await useDatabase()
const council = await makeCouncil(db, { host: 'localhost' })
const scheme = await makeScheme(db, council, { definition: { retainYears: 6 } })
const clock = fixedClock('2026-06-01T10:00:00Z')
const now = clock.now()
const sevenYearsOn = new Date('2033-06-01T10:00:00Z')

/** An application with something personal in every place there is. */
async function fullGrant(name: string, status: GrantStatus, person?: Actor) {
  const upload = await checkEvidence(new File([`%PDF-1.4 ${name}`], `${name}.pdf`))
  if (!upload.ok) throw new Error(upload.reason)
  const actor = person ?? (await makePerson(db, { name }))
  const grant = await makeGrantApplication(db, scheme, {
    status,
    person: actor,
    name,
    addressLine: `${name} Villa`,
    circumstancesSealed: sealText(JSON.stringify({ words: `${name} lost everything` })),
    ninoSealed: sealText('AB123456C'),
    results: [{ rule: 'months-in-post', label: 'In post', answer: 'yes', sentence: `${name} started in May` }],
    bank: { accountName: name },
  })
  const about = { councilId: council.id, applicationId: grant.id }
  const words = sealText(`${name} said so`)
  await db.grantQuestion.create({
    data: { ...about, wordsSealed: words, askedByPersonId: actor.personId, askedAt: now },
  })
  await db.grantNote.create({ data: { ...about, wordsSealed: words, byPersonId: actor.personId, at: now } })
  await db.confirmation.create({
    data: { ...about, email: 'office@employer.example', kind: 'employment', personName: name, dueAt: now, words: name },
  })
  const fileId = await keepFile(
    upload,
    { purpose: 'grant-evidence', councilId: council.id, ownerPersonId: actor.personId },
    { db, clock },
  )
  const evidence = await db.grantEvidence.create({
    data: { ...about, kind: 'other', fileId, addedAt: now, addedByPersonId: actor.personId },
  })
  // Whose account it is was looked into, with the document that showed it.
  const resolved = { resolvedAt: now, resolvedByPersonId: actor.personId, evidenceId: evidence.id, noteSealed: words }
  if (grant.bankDetailsId && status !== 'draft')
    await db.grantSignal.create({
      data: { ...about, kind: 'account-name', bankDetailsId: grant.bankDetailsId, foundAt: now, ...resolved },
    })
  await inTransaction(db, async (tx) => {
    await writeIdentities(tx, { applicationId: grant.id })
    const eventId = await recordEvent(tx, {
      councilId: council.id,
      entity: 'grant_application',
      entityId: grant.id,
      by: 'system',
      change: 'note',
      at: now,
      detail: { words: `${name} told us` },
    })
    await queueMessage(tx, {
      eventId,
      councilId: council.id,
      to: { address: 'office@employer.example' },
      content: grantNews.with({ portal: name, url: 'http://localhost', reference: grant.reference }),
      releaseAt: now,
    })
  })
  const { storageKey } = await db.file.findUniqueOrThrow({ where: { id: fileId } })
  return { id: grant.id, actor, storageKey }
}

/** Tables with a text in them. */
async function placesOf(client: PrismaClient, needle: string): Promise<string[]> {
  const columns = await client.$queryRaw<{ table: string; column: string }[]>`
    select c.table_name as table, c.column_name as column from information_schema.columns c
    join information_schema.tables t using (table_schema, table_name)
    where t.table_type = 'BASE TABLE' and c.table_schema = 'public' and c.data_type in ('text', 'jsonb', 'ARRAY', 'bytea')`
  const found = []
  for (const { table, column } of columns) {
    const like = `select 1 from "${table}" where position(lower($1) in lower("${column}"::text)) > 0 limit 1`
    if ((await client.$queryRawUnsafe<unknown[]>(like, needle)).length > 0) found.push(`${table}.${column}`)
  }
  return found
}

describe('applications that have been over for long enough', () => {
  it('lose everything personal, keep amounts and reasons, and the record still holds', async () => {
    const paid = await fullGrant('Wilhelmina Osgood', 'closed')
    await sealEvents(db, now)
    expect(await placesOf(admin, 'Wilhelmina')).not.toEqual([])
    expect(await scrubGrantsSweep.run(db, now)).toBe(0)
    expect(await scrubGrantsSweep.run(db, sevenYearsOn)).toBe(1)
    expect(await scrubGrantsSweep.run(db, sevenYearsOn)).toBe(0)
    // The account is still theirs.
    expect(await placesOf(admin, 'Wilhelmina')).toEqual(['person.name'])
    await expect(getFile(paid.storageKey)).rejects.toThrow()
    const row = await db.grantApplication.findUniqueOrThrow({
      where: { id: paid.id },
      include: { costs: true, decisions: true, instalments: true, identities: true, bankHistory: true },
    })
    expect(row).toMatchObject({ status: 'closed', awardedPence: 50_000, homeDistrictGss: 'E07000177', name: '' })
    expect(row.results).toEqual([{ rule: 'months-in-post', label: 'In post', answer: 'yes', sentence: '' }])
    expect([row.costs.length, row.decisions.length, row.instalments.length]).toEqual([1, 2, 1])
    expect([row.identities, row.ninoSealed, row.circumstancesSealed]).toEqual([[], null, null])
    expect(row.bankHistory[0]).toMatchObject({ fingerprint: '', lastDigits: '0000' })
    await sealEvents(db, now)
    expect(await checkRecord(db)).toMatchObject({ unbroken: true })
    const { grants } = await exportPerson({ db, clock, actor: paid.actor })
    expect(grants).toMatchObject([{ status: 'closed', you: { name: '' }, payments: [{ pounds: 500 }] }])
  })

  it('stay while money is still to be paid', async () => {
    await fullGrant('Barnaby Thwaite', 'approved')
    expect(await scrubGrantsSweep.run(db, sevenYearsOn)).toBe(0)
  })
})

describe('somebody who erases themselves', () => {
  it('is told what stays, keeps the record of what was paid, and loses the rest at once', async () => {
    const paid = await fullGrant('Ottoline Greaves', 'monitoring')
    const { actor } = paid
    const open = await fullGrant('Ottoline Greaves', 'checking', actor)
    const refused = await fullGrant('Ottoline Greaves', 'rejected', actor)
    const draft = await fullGrant('Ottoline Greaves', 'draft', actor)
    const before = await exportPerson({ db, clock, actor })
    expect(before.grants.map(({ status }) => status).toSorted()).toEqual([
      'checking',
      'draft',
      'monitoring',
      'rejected',
    ])
    expect(before.grants[0]!.questions).toMatchObject([{ question: 'Ottoline Greaves said so' }])
    const { reference } = await db.grantApplication.findUniqueOrThrow({ where: { id: paid.id } })
    expect(await grantsKeptAfterErasing(db, actor.personId)).toEqual([{ reference, appealed: false, years: 6 }])
    expect(await erasePerson({ db, clock, actor })).toEqual({ ok: true })
    const rows = await db.grantApplication.findMany({
      where: { personId: actor.personId },
      select: { id: true, status: true, name: true, scrubbedAt: true },
    })
    const of = (id: string) => rows.find((row) => row.id === id)
    expect(of(open.id)).toMatchObject({ status: 'withdrawn', name: '', scrubbedAt: now })
    expect(of(refused.id)).toMatchObject({ status: 'rejected', name: '', scrubbedAt: now })
    expect(of(draft.id)).toMatchObject({ status: 'withdrawn', name: '', scrubbedAt: now })
    expect(of(paid.id)).toMatchObject({ status: 'monitoring', name: 'Ottoline Greaves', scrubbedAt: null })
    await expect(getFile(open.storageKey)).rejects.toThrow()
    expect((await getFile(paid.storageKey)).length).toBeGreaterThan(0)
    await sealEvents(db, now)
    expect(await checkRecord(db)).toMatchObject({ unbroken: true })
  })

  it('waits for an appeal to be decided, and is scrubbed then', async () => {
    const { id, actor } = await fullGrant('Peregrine Oakes', 'appealed')
    expect(await grantsKeptAfterErasing(db, actor.personId)).toMatchObject([{ appealed: true }])
    await erasePerson({ db, clock, actor })
    expect(await db.grantApplication.findUniqueOrThrow({ where: { id } })).toMatchObject({ scrubbedAt: null })
    await db.grantApplication.update({ where: { id }, data: { status: 'rejected_final' } })
    expect(await scrubGrantsSweep.run(db, now)).toBe(1)
    expect(await placesOf(admin, 'Peregrine')).toEqual([])
  })
})
