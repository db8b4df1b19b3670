import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { grantForm, type GrantAnswerStep } from './grant-form'
import { ownGrantDraft } from '../drafts/queries-draft.server'
import { startGrantDraft } from '../drafts/start-grant-draft.server'
import { schemeBySlug } from '#app/grants/schemes/queries-schemes.server'
import { useDatabase } from '#app/testing/database'
import { fixedClock, makeCouncil, makePerson, makeProvider, makeSite } from '#app/testing/factories'
import { readStep } from '#app/steps/read-step'
import { addPaper, fillStep, hardshipFields, makeHardship } from '../applying-for-grants.fixture'
import { removeEvidence } from '../drafts/add-evidence.server'
import { saveGrantStep } from './save-grant-step.server'

process.env.PORTAL_DATA = mkdtempSync(join(tmpdir(), 'portal-test-'))
const { db } = await useDatabase()
const council = await makeCouncil(db)
const clock = fixedClock('2026-03-03T10:00:00Z')
const world = { db, council, clock }
const scheme = await makeHardship(world)
const inForce = (await schemeBySlug(db, { councilId: council.id, slug: scheme.slug, now: clock.now() }))!

async function begin(person?: Awaited<ReturnType<typeof makePerson>>) {
  const applicant = person ?? (await makePerson(db))
  const { personId } = applicant
  const started = await startGrantDraft({ scheme: inForce, councilId: council.id, personId }, { db, clock })
  if (!started.ok) throw new Error(started.reason)
  const draft = () => ownGrantDraft(db, { councilId: council.id, personId, schemeId: scheme.id })
  return { person: applicant, id: started.id, draft }
}

describe('beginning', () => {
  it('starts with what the portal knows of the person and their job', async () => {
    const person = await makePerson(db, { name: 'Wren Appleyard' })
    const provider = await makeProvider(db, council)
    const site = await makeSite(db, provider)
    const employment = await db.employment.create({
      data: {
        councilId: council.id,
        providerId: provider.id,
        siteId: site.id,
        personId: person.personId,
        status: 'started',
        startedOn: new Date('2026-02-02'),
        createdAt: clock.now(),
        updatedAt: clock.now(),
      },
    })
    const { draft } = await begin(person)
    expect(await draft()).toMatchObject({
      name: 'Wren Appleyard',
      email: person.email,
      employmentId: employment.id,
      providerId: provider.id,
      siteId: site.id,
      employerName: provider.name,
      workPostcode: site.postcode,
      startedOn: '2026-02-02',
    })
  })

  it('is one draft for two tabs', async () => {
    const person = await makePerson(db)
    const [one, two] = await Promise.all([begin(person), begin(person)])
    expect(one.id).toBe(two.id)
    expect(await db.grantApplication.count({ where: { personId: person.personId } })).toBe(1)
  })
})

/** What is read of a screen that somebody leaves before it is complete. */
function leave(step: GrantAnswerStep, typed: Record<string, string>) {
  const { definition } = inForce
  const facts = { definition, today: '2026-03-03', leftUnderCap: null, missingPapers: [], hasAccount: false } as const
  return readStep(grantForm, step, { typed, intent: 'back', facts })
}

describe('a screen', () => {
  it('keeps what is there as far as it goes', async () => {
    const { person, draft } = await begin()
    const reading = leave('you', { name: 'Half Way', addressLine: '1 Mill Lane', postcode: '' })
    expect(reading).toMatchObject({ done: false, errors: {} })
    await saveGrantStep(
      { draft: (await draft())!, definition: inForce.definition, step: 'you', reading },
      { db, clock },
    )
    expect(await draft()).toMatchObject({ name: 'Half Way', addressLine: '1 Mill Lane', stepsDone: [] })
    await fillStep(world, scheme.slug, person, 'you', hardshipFields().you)
    expect(await draft()).toMatchObject({ nino: 'AB123456C', birthDate: '1990-05-14', stepsDone: ['you'] })
    expect(await db.person.findUnique({ where: { id: person.personId } })).toMatchObject({
      safeContact: { ways: ['text'], voicemail: false, note: 'Not after six' },
    })
  })

  it('takes a place that is listed, and no other', async () => {
    const verified = await makeSite(db, await makeProvider(db, council))
    const applied = await makeSite(db, await makeProvider(db, council, { status: 'applied', verifiedAt: null }))
    const private_ = await makeSite(db, await makeProvider(db, council, { kind: 'personal-assistant-employer' }), {
      publicPrecision: 'outcode',
    })
    const elsewhere = await makeSite(db, await makeProvider(db, await makeCouncil(db)))
    const { person, draft } = await begin()
    const work = (site: string) => fillStep(world, scheme.slug, person, 'work', { ...hardshipFields().work, site })
    for (const { id } of [applied, private_, elsewhere])
      expect(await work(id)).toEqual({ ok: false, reason: 'no-such-employer' })
    expect(await work(verified.id)).toEqual({ ok: true })
    expect(await draft()).toMatchObject({ siteId: verified.id, employerEmail: null, workPostcode: verified.postcode })
    expect(await work('other')).toEqual({ ok: true })
    expect(await draft()).toMatchObject({ siteId: null, providerId: null, employerName: 'Little Acre Home' })
  })

  it('says beside the field what is wrong', async () => {
    const { person } = await begin()
    const errors = async (
      step: 'costs' | 'work' | 'you' | 'circumstances' | 'declarations',
      fields: Record<string, string>,
    ) => {
      const filled = await fillStep(world, scheme.slug, person, step, fields)
      return 'errors' in filled ? Object.keys(filled.errors).toSorted() : []
    }
    expect(await errors('costs', { 'cost-food': '501' })).toEqual(['cost-food'])
    expect(await errors('costs', { 'cost-housing': '1000', 'cost-food': '1' })).toEqual([''])
    expect(await errors('costs', { 'cost-other': '10' })).toEqual(['costWords'])
    expect(await errors('work', { site: 'other' })).toEqual(
      ['employerEmail', 'employerName', 'jobRole', 'monthsInCare', 'startedOn', 'workPostcode'].toSorted(),
    )
    expect(await errors('you', {})).toEqual(['addressLine', 'birthDate', 'name', 'nino', 'postcode'])
    expect(await errors('circumstances', { urgent: 'yes' })).toEqual([
      'event',
      'household',
      'savingsPence',
      'whyUrgent',
      'words',
    ])
    expect(await errors('declarations', { 'declaration-0': 'yes' })).toEqual(['declaration-1', 'declaration-2'])
  })

  it('refuses an account that cannot be, and marks one that nobody can check', async () => {
    const { person, draft, id } = await begin()
    const bank = (sortCode: string, accountNumber: string) =>
      fillStep(world, scheme.slug, person, 'bank', {
        accountName: 'A Osei',
        sortCode,
        accountNumber,
        sortCodeAgain: sortCode,
        accountNumberAgain: accountNumber,
      })
    expect(await bank('089999', '66374959')).toEqual({ ok: false, reason: 'no-such-account' })
    expect(await bank('000001', '12345678')).toEqual({ ok: true })
    expect((await draft())!.bank).toEqual({ lastDigits: '5678', checkResult: 'unknown' })
    expect(await bank('089999', '66374958')).toEqual({ ok: true })
    expect((await draft())!.bank).toEqual({ lastDigits: '4958', checkResult: 'valid' })
    expect(await db.bankDetails.count({ where: { applicationId: id } })).toBe(1)
  })

  it('keeps half an account for the person, sealed', async () => {
    const { draft, id } = await begin()
    const typed = { accountName: 'A Osei', accountNumber: '6637' }
    await saveGrantStep(
      { draft: (await draft())!, definition: inForce.definition, step: 'bank', reading: leave('bank', typed) },
      { db, clock },
    )
    expect((await draft())!.circumstances.bankTyped).toEqual(typed)
    expect(await db.bankDetails.count({ where: { applicationId: id } })).toBe(0)
  })

  it('changes nothing once it was sent', async () => {
    const { draft, id } = await begin()
    const before = (await draft())!
    const paper = await addPaper(world, before, 'payslip')
    await db.grantApplication.update({ where: { id }, data: { status: 'withdrawn' } })
    const reading = leave('you', { name: 'Somebody else' })
    const input = { draft: before, definition: inForce.definition, step: 'you' as const, reading }
    expect(await saveGrantStep(input, { db, clock })).toEqual({ ok: false, reason: 'gone' })
    expect(await addPaper(world, before, 'payslip')).toEqual({ ok: false, reason: 'gone' })
    const evidenceId = paper.ok ? paper.id : ''
    expect(await removeEvidence({ grant: before, evidenceId }, world)).toEqual({ ok: false, reason: 'gone' })
  })
})
