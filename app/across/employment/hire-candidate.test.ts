import { expect, test } from 'vitest'
import { workOf } from '#app/across/work.server'
import { renderEmail } from '#emails/render'
import { refreshSearchRow } from '#app/jobs/search/refresh-search-row.server'
import { inTransaction } from '#app/platform/database/client.server'
import { sendDueMessages } from '#app/platform/send-messages.server'
import { capturedMail } from '#app/testing/captured-mail'
import { useDatabase } from '#app/testing/database'
import {
  makeApplication,
  makeCouncil,
  makeMember,
  makePerson,
  makeProvider,
  makeSite,
  makeVacancy,
} from '#app/testing/factories'
import { hireCandidate } from './hire-candidate.server'
import { recordDidNotStart } from './record-did-not-start.server'

const { db } = await useDatabase()

const now = new Date('2026-03-10T12:00:00Z')
const council = await makeCouncil(db)

/** A vacancy with openings, and people who were offered the job. */
async function setUp({ openings = 1, offered = 1, kind = 'company' } = {}) {
  const provider = await makeProvider(db, council, { name: 'Cherwell Valley Care', kind })
  const member = await makeMember(db, provider, 'recruiter')
  const site = await makeSite(db, provider, { publicPrecision: kind === 'company' ? 'exact' : 'outcode' })
  const vacancy = await makeVacancy(db, provider, site, { openings })
  await inTransaction(db, (tx) => refreshSearchRow(tx, vacancy.id))
  const ids: string[] = []
  for (let n = 0; n < offered; n++)
    ids.push((await makeApplication(db, vacancy, await makePerson(db), { status: 'offered' })).id)
  const context = workOf({ db, clock: { now: () => now }, actor: member, provider: member.providers[0]!, council })
  const hire = (id: string) => ({ id, startAgreed: '2026-04-06', siteId: site.id, expected: 'offered' }) as const
  return { provider, member, vacancy, site, ids, id: ids[0]!, context, hire }
}

const vacancyNow = (id: string) => db.vacancy.findUniqueOrThrow({ where: { id } })
const isFound = async (vacancyId: string) => (await db.searchRow.count({ where: { vacancyId } })) === 1

test('a hire takes an opening, writes the employment, tells the candidate', async () => {
  const { id, hire, context, vacancy, site, provider } = await setUp({ openings: 2 })
  expect(await hireCandidate(hire(id), context)).toMatchObject({ ok: true, filled: false, repeated: false })
  expect(await vacancyNow(vacancy.id)).toMatchObject({ status: 'approved', openingsTaken: 1 })
  expect(await isFound(vacancy.id)).toBe(true)
  const application = await db.jobApplication.findUniqueOrThrow({ where: { id } })
  expect(application.status).toBe('hired')
  expect(await db.employment.findMany({ where: { applicationId: id } })).toMatchObject([
    {
      councilId: council.id,
      providerId: provider.id,
      personId: application.personId,
      vacancyId: vacancy.id,
      siteId: site.id,
      status: 'agreed',
      startAgreed: new Date('2026-04-06T00:00:00Z'),
      startedOn: null,
    },
  ])
  const mail = capturedMail()
  await sendDueMessages(db, { now, mailer: mail, render: renderEmail })
  expect(mail.sent).toMatchObject([{ to: application.email, subject: 'You have the job at Cherwell Valley Care' }])
  expect(mail.sent[0]!.text).toContain('First day: Monday 6 April')
  expect(mail.sent[0]!.text).toContain('Where: Cherwell House, Banbury')
})

test('the last opening closes the vacancy as filled; the others stay as they are', async () => {
  const { id, ids, hire, context, vacancy, member } = await setUp({ offered: 3 })
  const elsewhere = await setUp()
  await db.jobApplication.update({
    where: { id: elsewhere.id },
    data: { personId: (await db.jobApplication.findUniqueOrThrow({ where: { id } })).personId },
  })
  expect(await hireCandidate(hire(id), context)).toMatchObject({ ok: true, filled: true })
  expect(await vacancyNow(vacancy.id)).toMatchObject({
    status: 'closed',
    closedReason: 'filled_here',
    closedAt: now,
    openingsTaken: 1,
  })
  expect(await isFound(vacancy.id)).toBe(false)
  expect(await db.event.findMany({ where: { entity: 'vacancy', entityId: vacancy.id } })).toMatchObject([
    { change: 'close', fromState: 'approved', toState: 'closed', code: 'filled_here', actorPersonId: member.personId },
  ])
  const others = await db.jobApplication.findMany({ where: { id: { in: [...ids.slice(1), elsewhere.id] } } })
  expect(others.map(({ status }) => status)).toEqual(['offered', 'offered', 'offered'])
  expect(await hireCandidate(hire(ids[1]!), context)).toEqual({ ok: false, reason: 'no-openings-left' })
})

test('twenty hires at once on three openings: three people are hired', async () => {
  const { ids, hire, context, vacancy } = await setUp({ openings: 3, offered: 20 })
  const outcomes = await Promise.all(ids.map((id) => hireCandidate(hire(id), context)))
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(3)
  expect(outcomes.filter((outcome) => !outcome.ok && outcome.reason === 'no-openings-left')).toHaveLength(17)
  expect(await vacancyNow(vacancy.id)).toMatchObject({
    openingsTaken: 3,
    status: 'closed',
    closedReason: 'filled_here',
  })
  expect(await db.employment.count({ where: { vacancyId: vacancy.id } })).toBe(3)
  expect(await db.jobApplication.count({ where: { vacancyId: vacancy.id, status: 'hired' } })).toBe(3)
  expect(await db.message.count({ where: { event: { entityId: { in: ids } } } })).toBe(3)
})

test('a double click hires once', async () => {
  const { id, hire, context, vacancy } = await setUp({ openings: 3 })
  const outcomes = await Promise.all([1, 2, 3, 4].map(() => hireCandidate(hire(id), context)))
  expect(outcomes.every(({ ok }) => ok)).toBe(true)
  expect(await vacancyNow(vacancy.id)).toMatchObject({ openingsTaken: 1 })
  expect(await db.employment.count({ where: { applicationId: id } })).toBe(1)
})

test('refused: no offer, a day out of range, a site of another vacancy, another provider, a viewer', async () => {
  const { id, hire, context, vacancy } = await setUp()
  const rival = await setUp()
  expect(await hireCandidate({ ...hire(id), startAgreed: '2028-01-01' }, context)).toEqual({
    ok: false,
    reason: 'start-out-of-range',
  })
  expect(await hireCandidate({ ...hire(id), siteId: rival.site.id }, context)).toEqual({
    ok: false,
    reason: 'unknown-site',
  })
  expect(await hireCandidate({ ...hire(id), siteId: 'x' }, context)).toEqual({ ok: false, reason: 'unknown-site' })
  expect(await hireCandidate(hire(id), rival.context)).toEqual({ ok: false, reason: 'not-found' })
  const viewer = { ...context.provider, roles: ['viewer' as const] }
  expect(await hireCandidate(hire(id), { ...context, provider: viewer })).toEqual({ ok: false, reason: 'not-allowed' })
  await db.jobApplication.update({ where: { id }, data: { status: 'shortlisted' } })
  expect(await hireCandidate(hire(id), context)).toEqual({ ok: false, reason: 'changed-meanwhile' })
  expect(await hireCandidate({ ...hire(id), expected: null }, context)).toEqual({ ok: false, reason: 'not-allowed' })
  expect(await vacancyNow(vacancy.id)).toMatchObject({ openingsTaken: 0 })
  expect(await db.employment.count({ where: { vacancyId: vacancy.id } })).toBe(0)
})

test('a start that falls through gives the opening back and opens the vacancy again', async () => {
  const { id, hire, context, vacancy } = await setUp()
  const hired = await hireCandidate(hire(id), context)
  const employmentId = hired.ok ? hired.employmentId! : ''
  const fall = () => recordDidNotStart({ id: employmentId, reason: 'changed-mind' }, context)
  const outcomes = await Promise.all([fall(), fall(), fall()])
  expect(outcomes.every(({ ok }) => ok)).toBe(true)
  expect(outcomes.filter((outcome) => outcome.ok && outcome.reopened)).toHaveLength(1)
  expect(await vacancyNow(vacancy.id)).toMatchObject({
    status: 'approved',
    closedReason: null,
    closedAt: null,
    openingsTaken: 0,
  })
  expect(await isFound(vacancy.id)).toBe(true)
  expect(await db.employment.findUniqueOrThrow({ where: { id: employmentId } })).toMatchObject({
    status: 'fell_through',
    reason: 'changed-mind',
  })
  const events = await db.event.findMany({
    where: { entityId: { in: [employmentId, vacancy.id] } },
    orderBy: { id: 'asc' },
    include: { messages: true },
  })
  expect(events.map(({ change, code }) => [change, code])).toEqual([
    ['agree', null],
    ['close', 'filled_here'],
    ['fall_through', 'changed-mind'],
    ['reopen', null],
  ])
  expect(events.flatMap(({ messages }) => messages)).toEqual([])
  expect(await db.jobApplication.findUniqueOrThrow({ where: { id } })).toMatchObject({ status: 'hired' })
})

test('an opening given back does not open what is past its date, was closed otherwise, or was with the moderators', async () => {
  const filled = async (then: object) => {
    const made = await setUp()
    const hired = await hireCandidate(made.hire(made.id), made.context)
    await db.vacancy.update({ where: { id: made.vacancy.id }, data: then })
    const id = hired.ok ? hired.employmentId! : ''
    expect(await recordDidNotStart({ id, reason: 'checks' }, made.context)).toEqual({ ok: true, reopened: false })
    return vacancyNow(made.vacancy.id)
  }
  const past = { publishAt: new Date('2026-01-01T00:00:00Z'), closesAt: new Date('2026-03-09T00:00:00Z') }
  expect(await filled(past)).toMatchObject({ status: 'closed', openingsTaken: 0 })
  expect(await filled({ closedReason: 'moderated' })).toMatchObject({ status: 'closed', openingsTaken: 0 })

  const sentBack = await setUp()
  await db.vacancy.update({ where: { id: sentBack.vacancy.id }, data: { status: 'draft' } })
  const hired = await hireCandidate(sentBack.hire(sentBack.id), sentBack.context)
  expect(hired).toMatchObject({ ok: true, filled: true })
  const id = hired.ok ? hired.employmentId! : ''
  expect(await recordDidNotStart({ id, reason: 'checks' }, sentBack.context)).toEqual({ ok: true, reopened: false })
  expect(await vacancyNow(sentBack.vacancy.id)).toMatchObject({ status: 'closed', openingsTaken: 0 })
})

test('did not start: not another provider’s, not a viewer’s, not once they started', async () => {
  const { id, hire, context } = await setUp()
  const rival = await setUp()
  const hired = await hireCandidate(hire(id), context)
  const employment = { id: hired.ok ? hired.employmentId! : '', reason: 'checks' as const }
  expect(await recordDidNotStart(employment, rival.context)).toEqual({ ok: false, reason: 'not-found' })
  const viewer = { ...context.provider, roles: ['viewer' as const] }
  expect(await recordDidNotStart(employment, { ...context, provider: viewer })).toEqual({
    ok: false,
    reason: 'not-allowed',
  })
  await db.employment.update({ where: { id: employment.id }, data: { status: 'started', startedOn: now } })
  expect(await recordDidNotStart(employment, context)).toEqual({ ok: false, reason: 'not-allowed' })
})

test('a hire of a personal assistant’s does not say where the employer lives', async () => {
  const { id, hire, context } = await setUp({ kind: 'personal-assistant-employer' })
  await hireCandidate(hire(id), context)
  const mail = capturedMail()
  await sendDueMessages(db, { now, mailer: mail, render: renderEmail })
  const text = mail.sent.find(({ subject }) => subject === 'You have the job: Care assistant')?.text
  expect(text).toBeDefined()
  expect(text).not.toMatch(/Cherwell|Grace Bell/)
})
