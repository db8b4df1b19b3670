import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { renderEmail } from '#emails/render'
import { updateProfile } from '#app/people/profile/update-profile.server'
import { completeDraft } from '#app/hiring/applying/applying.fixture'
import { matchedPerson } from './matched-person.fixture'
import { replaceCv } from '#app/hiring/applying/replace-cv.server'
import { saveVacancy } from '#app/hiring/saved-jobs/save-vacancy.server'
import { submitApplication } from '#app/across/applying/submit-application.server'
import { newBrowser } from '#app/people/signing-in/sign-in.fixture'
import { requestSignInCode } from '#app/people/signing-in/request-sign-in-code.server'
import { checkCv } from '#app/people/documents/check-upload.server'
import { recordEqualityAnswers } from '#app/people/equality/record-answers.server'
import type { PrismaClient } from '#app/platform/database/client.server'
import { firstBrokenSeal, sealEvents } from '#app/platform/seal-events.server'
import { sendDueMessages } from '#app/platform/send-messages.server'
import { startSession } from '#app/platform/session.server'
import { getFile } from '#app/platform/storage.server'
import { capturedMail } from '#app/testing/captured-mail'
import { useDatabase } from '#app/testing/database'
import {
  fixedClock,
  makeCouncil,
  makeMember,
  makePerson,
  makeProvider,
  makeSite,
  makeVacancy,
} from '#app/testing/factories'
import { answerApplicant } from '#app/hiring/answering/answer-applicant.server'
import { erasePerson } from './erase-person.server'
import { areas } from '../areas.server'
import { exportPerson } from './export-person.server'
import { hireCandidate } from '#app/across/employment/hire-candidate.server'
import { workOf } from '#app/across/work.server'

process.env.PORTAL_DATA = mkdtempSync(join(tmpdir(), 'portal-test-'))
const { db, admin } = await useDatabase()
const clock = fixedClock('2026-03-03T10:00:00Z')
const council = await makeCouncil(db, { host: 'localhost' })
const provider = await makeProvider(db, council)
const member = await makeMember(db, provider, 'owner')
const site = await makeSite(db, provider)
const world = { db, clock, council }
const handling = workOf({ db, clock, actor: member, provider: member.providers[0]!, council })

/** Every place in the database where a text is found, as "schema.table.column". */
async function placesOf(client: PrismaClient, needle: string): Promise<string[]> {
  const columns = await client.$queryRaw<{ schema: string; table: string; column: string }[]>`
    select c.table_schema as schema, c.table_name as table, c.column_name as column
    from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
    where t.table_type = 'BASE TABLE' and c.table_schema not in ('pg_catalog', 'information_schema')
      and c.data_type in ('text', 'character varying', 'json', 'jsonb', 'ARRAY', 'bytea', 'USER-DEFINED')`
  const found: string[] = []
  for (const { schema, table, column } of columns) {
    const rows = await client.$queryRawUnsafe<unknown[]>(
      `select 1 from "${schema}"."${table}" where position(lower($1) in lower("${column}"::text)) > 0 limit 1`,
      needle,
    )
    if (rows.length > 0) found.push(`${schema}.${table}.${column}`)
  }
  return found
}

/** Somebody who has used everything there is. */
async function busyPerson(email: string) {
  const actor = await makePerson(db, { name: '', email })
  await requestSignInCode({ email, ip: '1.2.3.4', browser: await newBrowser(), isNew: false }, { db, clock, council })
  await startSession(db, { accountId: actor.accountId, staff: false, userAgent: 'test' })
  const applications: string[] = []
  for (const end of ['submitted', 'offered', 'hired', 'held'] as const) {
    const vacancy = await makeVacancy(db, provider, site)
    const { draft } = await completeDraft(world, vacancy.reference, { email })
    const upload = await checkCv(new File(['%PDF-1.4 Wren Appleyard'], 'Wren Appleyard.pdf'))
    if (!upload.ok) throw new Error(upload.reason)
    await replaceCv({ draft, councilId: council.id, upload }, world)
    await submitApplication(draft, { ...world, actor })
    const answer = (change: 'shortlist' | 'offer' | 'not_select', words: string) =>
      answerApplicant({ id: draft.id, change, words }, handling)
    if (end === 'offered' || end === 'hired') {
      await answer('shortlist', '')
      await answer('offer', `Dear Wren Appleyard, welcome. Write to ${email}.`)
    }
    if (end === 'hired') await hireCandidate({ id: draft.id, startAgreed: '2026-03-16', siteId: site.id }, handling)
    if (end === 'held')
      await answerApplicant(
        { id: draft.id, change: 'not_select', words: 'Wren Appleyard, no.', tell: 'tomorrow-morning', reason: 'other' },
        handling,
      )
    await db.applicationNote.create({
      data: {
        providerId: provider.id,
        applicationId: draft.id,
        authorPersonId: member.personId,
        words: 'Wren Appleyard seems kind',
        createdAt: clock.now(),
      },
    })
    await saveVacancy({ reference: vacancy.reference, saved: true }, { db, clock, actor })
    applications.push(draft.id)
  }
  await updateProfile(
    {
      name: 'Wren Appleyard',
      phone: '+447700900431',
      postcode: 'OX16 5QQ',
      ways: [],
      voicemail: false,
      note: 'Wren Appleyard only',
    },
    { db, actor },
  )
  await db.consent.create({
    data: {
      personId: actor.personId,
      councilId: council.id,
      purpose: 'matching',
      wording: 'Wren Appleyard agrees',
      how: 'page',
      givenAt: clock.now(),
    },
  })
  const vacancy = await makeVacancy(db, provider, site)
  await db.vacancyReport.create({
    data: { councilId: council.id, vacancyId: vacancy.id, reason: 'other', email, createdAt: clock.now() },
  })
  await completeDraft(world, vacancy.reference, { email, actor })
  await completeDraft(world, (await makeVacancy(db, provider, site)).reference, { email })
  await recordEqualityAnswers(
    { personId: actor.personId, councilId: council.id, answers: { sex: 'female' }, stage: 'hired' },
    { db, clock },
  )
  const named = { ...actor, name: 'Wren Appleyard' }
  const candidate = await matchedPerson(named, { db, clock, council, provider, site })
  return { actor: named, applications, candidate }
}

// Everything there is, for one person after another: slow on a busy machine.
describe('a person’s own data', { timeout: 60_000 }, () => {
  it('comes as one copy with everything in it', async () => {
    const { actor } = await busyPerson('copy@test.example')
    const copy = await exportPerson({ db, clock, actor })
    expect(copy).toMatchObject({
      person: {
        name: 'Wren Appleyard',
        email: 'copy@test.example',
        phone: '+447700900431',
        safeContact: { note: 'Wren Appleyard only' },
      },
      signedInOn: [{ userAgent: 'test' }],
      employments: [{ status: 'agreed' }],
    })
    // Whatever an area registers for copies is in it.
    for (const { copyOf } of areas)
      expect(Object.keys(copy)).toEqual(
        expect.arrayContaining(Object.keys((await copyOf?.(db, actor, clock.now())) ?? {})),
      )
    expect(copy.consents).toContainEqual(expect.objectContaining({ purpose: 'matching' }))
    expect(copy.matching).toMatchObject([
      {
        council: council.name,
        status: 'active',
        profile: { postcode: 'OX16 5QA', ownWords: 'Wren Appleyard, mother of two', travelMode: 'car' },
        nextAction: { on: '2026-03-05', words: 'Ring Wren Appleyard' },
        employersNotToAsk: [provider.name],
        contacts: [{ kind: 'call', outcome: 'reached', words: 'About Wren Appleyard' }],
        inWorkChecks: [{ week: 1, outcome: 'well' }, { week: 4 }],
        bestJobsOfToday: { jobs: [{ score: 64 }] },
        rounds: [{ placed: true }, { placed: true }],
      },
    ])
    const [matching] = copy.matching
    expect(matching?.reviews).toHaveLength(2)
    expect(matching?.introductions).toHaveLength(5)
    for (const introduction of matching?.introductions ?? [])
      expect(introduction).toMatchObject({ score: 74, brokersWords: 'About Wren Appleyard' })
    expect(copy.applications.map(({ status }) => status).toSorted()).toEqual([
      'draft',
      'hired',
      'offered',
      'submitted',
      'submitted',
      'submitted',
    ])
    expect(copy.applications.find(({ status }) => status === 'hired')).toMatchObject({
      postcode: 'OX16 5QQ',
      valuesAnswers: [{ answer: 'I looked after my gran.' }, {}, {}],
    })
    expect(copy.savedJobs).toHaveLength(4)
    expect(copy.files).toHaveLength(4)
    expect(copy.messages.find(({ kind }) => kind === 'application-offered')?.text).toContain('welcome')
    expect(JSON.stringify(copy)).not.toContain('Wren Appleyard, no.')
    expect(await erasePerson({ db, clock, actor })).toEqual({ ok: true })
  })

  it('is found nowhere once it is erased, while the counts stay', async () => {
    const { actor, applications, candidate } = await busyPerson('wren.appleyard@test.example')
    const mail = capturedMail()
    await sendDueMessages(db, { now: clock.now(), mailer: mail, render: renderEmail })
    expect((await placesOf(admin, actor.email)).length).toBeGreaterThan(5)
    const files = await db.file.findMany({ where: { ownerPersonId: actor.personId } })
    expect(await erasePerson({ db, clock, actor })).toEqual({ ok: true })
    for (const needle of [
      actor.email,
      'Appleyard',
      '07700 900 431',
      '07700900431',
      'my gran',
      'Listening.',
      'mother of two',
      'miles from',
      actor.accountId,
    ])
      expect(await placesOf(admin, needle), needle).toEqual([])
    for (const { storageKey } of files) await expect(getFile(storageKey)).rejects.toThrow()

    const rows = await db.jobApplication.findMany({
      where: { id: { in: applications } },
      orderBy: { createdAt: 'asc' },
    })
    expect(rows.map(({ status }) => status).toSorted()).toEqual(['declined', 'hired', 'withdrawn', 'withdrawn'])

    // The case and its introductions still count, and say nothing.
    expect(await db.candidate.findUnique({ where: { id: candidate.id } })).toMatchObject({
      status: 'closed',
      postcode: '',
      eastings: 0,
      rolesWanted: [],
      brokerPersonId: null,
    })
    const introduced = await db.introduction.findMany({ where: { candidateId: candidate.id } })
    expect(introduced.map(({ status }) => status).toSorted()).toEqual([
      'closed',
      'closed',
      'closed',
      'dismissed',
      'sent',
    ])
    expect(introduced.map(({ explained }) => explained)).toEqual(introduced.map(() => ({})))
    expect(await db.matchReview.count({ where: { candidateId: candidate.id } })).toBe(1)
    expect(await db.inWorkCheck.count({ where: { candidateId: candidate.id } })).toBe(1)
    expect(await db.dailyList.count({ where: { candidateId: candidate.id } })).toBe(0)
    expect(
      await db.matchingRound.findFirst({ where: { status: 'worked_out' }, orderBy: { id: 'desc' } }),
    ).toMatchObject({
      results: { candidate: {}, vacancy: {}, placements: {} },
    })
    expect(await db.roundCandidate.findMany({ where: { candidateId: candidate.id } })).toMatchObject([
      { statedOrder: [] },
    ])
    expect(await db.employment.count({ where: { personId: actor.personId } })).toBe(1)
    expect(await db.event.count({ where: { entityId: { in: applications }, change: 'submit' } })).toBe(4)
    expect(await db.person.findUnique({ where: { id: actor.personId } })).toMatchObject({
      name: '',
      email: null,
      erasedAt: clock.now(),
    })
    const [answers] = await admin.$queryRaw<{ count: number }[]>`select count(*)::int from equality.answer`
    expect(answers).toEqual({ count: 0 })

    const letters = await db.message.findMany({
      where: { template: 'application-withdrawn', event: { entityId: { in: applications } } },
    })
    expect(letters.length).toBeGreaterThan(0)
    for (const message of letters) expect(message.data).toMatchObject({ firstName: null })
    await sendDueMessages(db, { now: new Date('2026-03-20T10:00:00Z'), mailer: mail, render: renderEmail })
    expect(mail.sent.filter(({ text }) => text.includes('Wren Appleyard, no.'))).toEqual([])
    while ((await sealEvents(db, clock.now())) > 0);
    expect(await firstBrokenSeal(db)).toBeNull()
  })

  it('cannot be erased while a provider would have no owner', async () => {
    const alone = await makeProvider(db, council, { name: 'Lonely Care' })
    const owner = await makeMember(db, alone, 'owner')
    expect(await erasePerson({ db, clock, actor: owner })).toEqual({
      ok: false,
      reason: 'only-owner',
      providers: ['Lonely Care'],
    })
    expect(await db.account.count({ where: { id: owner.accountId } })).toBe(1)
    await makeMember(db, alone, 'owner')
    expect(await erasePerson({ db, clock, actor: owner })).toEqual({ ok: true })
    expect(await db.providerMember.findFirst({ where: { personId: owner.personId } })).toMatchObject({
      endedAt: clock.now(),
    })
  })

  it('stays with everybody else', async () => {
    const { actor } = await busyPerson('first@test.example')
    const other = await makePerson(db, { name: 'Wren Appleyard', email: 'second@test.example' })
    const vacancy = await makeVacancy(db, provider, site)
    const { draft } = await completeDraft(world, vacancy.reference, { email: other.email, actor: other })
    await submitApplication(draft, { ...world, actor: other })
    await erasePerson({ db, clock, actor })
    expect(await db.jobApplication.findUnique({ where: { id: draft.id } })).toMatchObject({
      name: 'Wren Appleyard',
      status: 'submitted',
    })
    const waiting = await db.message.findMany({ where: { recipient: other.email, status: 'queued' } })
    expect(waiting.map(({ template }) => template).toSorted()).toEqual(['application-received', 'application-saved'])
    for (const { data } of waiting) expect(data).not.toEqual({})
  })
})
