import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { removeUnneededFiles } from '#app/people/documents/remove-files.server'
import { openFile } from '#app/people/documents/open-file.server'
import { readCircumstances } from './circumstances'
import { earlierAwards } from './queries-earlier-awards.server'
import { eligibilityFacts } from './queries-facts.server'
import type { SchemeDefinition } from '#app/grants/schemes/definition'
import { openText } from '#app/platform/field-encryption.server'
import { useDatabase } from '#app/testing/database'
import { fixedClock, makeCouncil, makePerson } from '#app/testing/factories'
import { makeGrantApplication } from '#app/testing/grant-factories'
import {
  addPaper,
  completeGrantDraft,
  fillStep,
  hardshipFields,
  makeHardship,
  SECRETS,
} from './applying-for-grants.fixture'
import { submitGrantApplication } from './submit-grant-application.server'

const files = mkdtempSync(join(tmpdir(), 'portal-test-'))
process.env.PORTAL_DATA = files
const { db, admin } = await useDatabase()
const council = await makeCouncil(db)
const clock = fixedClock('2026-03-03T10:00:00Z')
const world = { db, council, clock }
const scheme = await makeHardship(world)

const send = (grant: { id: string; councilId: string; personId: string }, knowing = true) =>
  submitGrantApplication({ draft: grant, knowing }, { db, clock, actor: grant, council })

/** A new version of a scheme, in force from now on. */
async function change(of: Awaited<ReturnType<typeof makeHardship>>, definition: Partial<SchemeDefinition>) {
  const now = clock.now()
  return db.schemeVersion.create({
    data: {
      councilId: council.id,
      schemeId: of.id,
      version: 2,
      status: 'published',
      definition: { ...of.definition, ...definition },
      inForceFrom: now,
      createdAt: now,
      updatedAt: now,
      publishedAt: now,
    },
  })
}

describe('sending an application', () => {
  it('pins the rules in force with their outcomes, tells the applicant and asks the employer, once', async () => {
    const person = await makePerson(db)
    const grant = await completeGrantDraft(world, scheme, person)
    expect(await send(grant)).toEqual({ ok: true, id: grant.id })
    const row = await db.grantApplication.findUniqueOrThrow({ where: { id: grant.id }, include: { identities: true } })
    expect(row).toMatchObject({
      status: 'submitted',
      versionId: scheme.versionId,
      requestedPence: 45_050,
      urgent: true,
      dueOn: new Date('2026-03-03'),
      submittedAt: clock.now(),
      draftExpiresAt: null,
    })
    expect((row.results as { rule: string }[]).map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['works-in-area', 'months-in-care', 'qualifying-event', 'savings-under', 'lifetime-cap']),
    )
    expect(row.identities.map(({ kind }) => kind).toSorted()).toEqual(
      ['bank-account', 'email', 'household', 'name-and-birth-date', 'national-insurance', 'phone'].toSorted(),
    )
    expect(await db.confirmation.count({ where: { applicationId: grant.id, kind: 'employment' } })).toBe(1)
    const mails = await db.message.findMany({ where: { recipient: person.email, template: { startsWith: 'grant' } } })
    expect(mails).toHaveLength(1)

    expect(await send(grant)).toEqual({ ok: true, id: grant.id })
    const events = await db.event.findMany({ where: { entityId: grant.id, change: 'submit' } })
    expect(events).toHaveLength(1)
    expect(await db.message.count({ where: { recipient: person.email, template: { startsWith: 'grant' } } })).toBe(1)
  })

  it('is sent once by two at the same time', async () => {
    const grant = await completeGrantDraft(world, scheme, await makePerson(db))
    const both = await Promise.all([send(grant), send(grant)])
    expect(both.every(({ ok }) => ok)).toBe(true)
    expect(await db.event.count({ where: { entityId: grant.id, change: 'submit' } })).toBe(1)
  })

  it('says which screens are missing', async () => {
    const grant = await completeGrantDraft(world, scheme, await makePerson(db))
    await db.grantApplication.update({ where: { id: grant.id }, data: { birthDate: null, declarations: [] } })
    const refused = await send(grant)
    expect(refused).toMatchObject({ ok: false, reason: 'incomplete', changed: false })
    expect(!refused.ok && refused.reason === 'incomplete' && refused.problems.map(({ step }) => step)).toEqual([
      'you',
      'declarations',
    ])
  })

  it('goes by the scheme as it is now, and says what is missing when it changed since', async () => {
    const own = await makeHardship(world)
    const grant = await completeGrantDraft(world, own, await makePerson(db))
    clock.advance(60_000)
    const declarations = [...own.definition.declarations, 'I have told you about every other grant.']
    const second = await change(own, { declarations, maximumPence: 40_000 })
    const refused = await send(grant)
    expect(refused).toMatchObject({ ok: false, reason: 'incomplete', changed: true })
    expect(!refused.ok && refused.reason === 'incomplete' && refused.problems.map(({ step }) => step)).toEqual([
      'costs',
      'declarations',
    ])
    const person = { ...(await makePerson(db)), personId: grant.personId }
    const all = Object.fromEntries(declarations.map((_, index) => [`declaration-${index}`, 'yes']))
    await fillStep(world, own.slug, person, 'declarations', all)
    await fillStep(world, own.slug, person, 'costs', { 'cost-food': '100' })
    expect(await send(grant)).toMatchObject({ ok: true })
    expect(await db.grantApplication.findUniqueOrThrow({ where: { id: grant.id } })).toMatchObject({
      versionId: second.id,
    })
  })

  it('warns once when a rule says no, and lets a person decide all the same', async () => {
    const grant = await completeGrantDraft(world, scheme, await makePerson(db), {
      circumstances: { ...hardshipFields().circumstances, savingsPence: '9000', urgent: '' },
    })
    const warned = await send(grant, false)
    expect(warned).toMatchObject({ ok: false, reason: 'rules-say-no' })
    expect(await send(grant, true)).toMatchObject({ ok: true })
    const { results, urgent, dueOn } = await db.grantApplication.findUniqueOrThrow({ where: { id: grant.id } })
    expect(results).toContainEqual(expect.objectContaining({ rule: 'savings-under', answer: 'no' }))
    expect({ urgent, dueOn }).toEqual({ urgent: false, dueOn: new Date('2026-03-10') })
  })

  it('refuses more than is left under the cap, also with the number of somebody else', async () => {
    const grant = await completeGrantDraft(world, scheme, await makePerson(db))
    const before = await completeGrantDraft(world, scheme, await makePerson(db))
    await send(before)
    const paid = await makeGrantApplication(db, scheme, {
      status: 'approved',
      costs: { funeral: 180_000 },
      ninoSealed: null,
    })
    // The same National Insurance number is the same person.
    const { hash } = await db.grantIdentity.findUniqueOrThrow({
      where: { applicationId_kind: { applicationId: before.id, kind: 'national-insurance' } },
    })
    await db.grantIdentity.create({
      data: { councilId: council.id, applicationId: paid.id, kind: 'national-insurance', hash },
    })
    // Decided on the 10th and released then: before, nothing may tell them of it.
    clock.set('2026-03-11T10:00:00Z')
    const refused = await send(grant)
    expect(refused).toMatchObject({ ok: false, reason: 'incomplete', problems: [{ step: 'costs' }] })
    const earlier = await earlierAwards(db, { councilId: council.id, personId: grant.personId, ninoHash: hash })
    expect(earlier).toEqual([{ schemeId: scheme.id, pence: 180_000, awardedOn: '2026-03-10' }])
    expect(await earlierAwards(db, { councilId: council.id, personId: grant.personId })).toEqual([])
    const facts = await eligibilityFacts(db, { applicationId: grant.id, now: clock.now() })
    expect(facts).toMatchObject({ pence: 45_050, monthsInCare: 9, earlierAwards: [{ pence: 180_000 }] })
  })

  it('takes none while the scheme is closed, and no second one while one is open', async () => {
    const own = await makeHardship(world)
    const person = await makePerson(db)
    const grant = await completeGrantDraft(world, own, person)
    const other = await makeGrantApplication(db, own, { person, status: 'checking' })
    expect(await send(grant)).toEqual({ ok: false, reason: 'open-already', id: other.id })
    clock.advance(60_000)
    await change(own, { closesOn: '2026-03-01' })
    expect(await send(grant)).toEqual({ ok: false, reason: 'scheme-closed' })
  })
})

describe('what is sealed', () => {
  it('stands in the open nowhere: no row, no event, no task, no file', async () => {
    const person = await makePerson(db)
    const grant = await completeGrantDraft(world, scheme, person)
    await addPaper(world, grant, 'bills', SECRETS.evidenceWords)
    await send(grant)
    const everything = await dump()
    for (const secret of [...Object.values(SECRETS), 'my secret name', 'AB 12 34 56 C']) {
      expect(everything.includes(secret), secret).toBe(false)
      expect(everything.includes(Buffer.from(secret).toString('hex')), `${secret} in bytes`).toBe(false)
    }
    const row = await db.grantApplication.findUniqueOrThrow({ where: { id: grant.id } })
    expect(readCircumstances(openText(row.circumstancesSealed!))).toMatchObject({
      event: 'loss-of-home',
      savingsPence: 12_000,
      words: SECRETS.words,
      whyUrgent: SECRETS.whyUrgent,
      costWords: SECRETS.costWords,
    })
    expect(openText(row.ninoSealed!)).toBe(SECRETS.nino)
    const paper = await db.file.findFirstOrThrow({
      where: { evidence: { some: { applicationId: grant.id, kind: 'bills' } } },
    })
    expect(Buffer.from(await openFile(paper)).toString()).toContain(SECRETS.evidenceWords)
    expect(paper.name).toBe('bills.pdf')
  })

  it('keeps papers that belong to something, and removes those that do not', async () => {
    const grant = await completeGrantDraft(world, scheme, await makePerson(db))
    const kept = await db.grantEvidence.findMany({ where: { applicationId: grant.id } })
    const stray = await db.file.create({
      data: {
        purpose: 'grant-evidence',
        name: 'x.pdf',
        type: 'application/pdf',
        size: 1,
        sha256: 'x',
        scanState: 'clean',
        storageKey: 'grant-evidence/stray',
        createdAt: clock.now(),
      },
    })
    await removeUnneededFiles(db, new Date(clock.now().getTime() + 48 * 3_600_000))
    expect(await db.file.count({ where: { id: stray.id } })).toBe(0)
    expect(await db.file.count({ where: { id: { in: kept.map(({ fileId }) => fileId) } } })).toBe(kept.length)
  })
})

/** Every row of every table as text, and every stored file. */
async function dump(): Promise<string> {
  const tables = await admin.$queryRaw<{ name: string }[]>`
    select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema')`
  const parts: string[] = []
  for (const { name } of tables) {
    const rows = await admin.$queryRawUnsafe<{ row: string }[]>(`select t::text as row from ${name} t`)
    parts.push(...rows.map(({ row }) => row))
  }
  for (const path of readdirSync(files, { recursive: true, encoding: 'utf8' })) {
    const full = join(files, path)
    if (statSync(full).isFile()) parts.push(readFileSync(full, 'latin1'))
  }
  return parts.join('\n')
}
