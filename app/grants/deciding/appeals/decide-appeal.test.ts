import pg from 'pg'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { appealById } from './queries-appeal.server'
import { listAppeals } from './queries-appeals.server'
import { openText } from '#app/platform/field-encryption.server'
import { useDatabase } from '#app/testing/database'
import { makeCouncil, makeMember, makeProvider, makeStaff } from '#app/testing/factories'
import { makeGrantApplication, makeScheme } from '#app/testing/grant-factories'
import { decideAppeal } from './decide-appeal.server'
import { decideAward } from '../decide-award.server'
import { decidingDesk } from '../deciding.fixture'
import { recommendAward } from '../recommend-award.server'

const { db, appUrl } = await useDatabase()
const sql = new pg.Client({ connectionString: appUrl })
await sql.connect()
afterAll(() => sql.end())
beforeEach(() => db.message.updateMany({ where: { status: 'queued' }, data: { status: 'cancelled' } }))

const uphold = {
  outcome: 'uphold' as const,
  reasons: ['new-facts' as const],
  words: 'You were right about the start date.',
  privateWords: 'See the new letter.',
}
const dismiss = { outcome: 'dismiss' as const, reasons: ['other'], words: 'The rule stays.', privateWords: '' }

async function appealed() {
  const desk = await decidingDesk(db)
  const { assessor, approver } = desk.staff
  const application = await makeGrantApplication(db, desk.scheme, {
    status: 'appealed',
    assessor,
    approver,
  })
  const appeal = await db.grantAppeal.findFirstOrThrow({ where: { applicationId: application.id } })
  return { ...desk, application, appeal }
}

test('upheld: checked afresh in round 2, without a claim, with a whole service level, and the applicant is told', async () => {
  const { staff, as, appeal, application, read } = await appealed()
  await db.grantApplication.update({
    where: { id: application.id },
    data: { claimedByPersonId: staff.assessor.personId, claimedUntil: new Date('2026-03-01T00:00:00Z') },
  })
  const decided = await decideAppeal({ id: appeal.id, ...uphold }, as(staff.officer))
  expect(decided).toEqual({ ok: true, applicationId: application.id, repeated: false, told: true })
  expect(await read(application.id)).toMatchObject({
    status: 'checking',
    round: 2,
    recommendationId: '',
    decisionId: null,
    claimedByPersonId: null,
    endedAt: null,
    appealUntil: null,
    // Ten working days after Wednesday 11 March.
    dueOn: new Date('2026-03-25'),
  })
  expect(await db.grantAppeal.findUnique({ where: { id: appeal.id } })).toMatchObject({
    status: 'upheld',
    officerPersonId: staff.officer.personId,
  })
  const decision = await db.grantDecision.findFirstOrThrow({
    where: { applicationId: application.id, kind: 'appeal' },
    include: { words: true },
  })
  expect(decision).toMatchObject({ round: 1, outcome: 'uphold', reasons: ['new-facts'] })
  expect(openText(decision.words!.wordsSealed!)).toBe(uphold.words)
  const mails = await db.message.findMany({ where: { status: 'queued' } })
  expect(mails.map(({ template, recipient }) => [template, recipient])).toEqual([
    ['grant-appeal-decided', application.email],
  ])
  // The same press again changes nothing.
  expect(await decideAppeal({ id: appeal.id, ...uphold }, as(staff.officer))).toMatchObject({ repeated: true })
  expect(await decideAppeal({ id: appeal.id, ...dismiss }, as(staff.officer))).toMatchObject({ ok: false })
  expect(await db.message.count({ where: { status: 'queued' } })).toBe(1)
})

test('dismissed: the refusal is final', async () => {
  const { staff, as, appeal, application, read, clock } = await appealed()
  expect(await decideAppeal({ id: appeal.id, ...dismiss }, as(staff.officer))).toMatchObject({ ok: true })
  expect(await read(application.id)).toMatchObject({ status: 'rejected_final', round: 1, endedAt: clock.now() })
  expect(await decideAppeal({ id: appeal.id, ...dismiss, reasons: ['unknown'] }, as(staff.officer))).toMatchObject({
    repeated: true,
  })
})

test('two officers at once: one answer stands', async () => {
  const { council, staff, as, appeal, application } = await appealed()
  const other = await makeStaff(db, council, 'appeals')
  const outcomes = await Promise.all([
    decideAppeal({ id: appeal.id, ...uphold }, as(staff.officer)),
    decideAppeal({ id: appeal.id, ...dismiss }, as(other)),
  ])
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await db.grantDecision.count({ where: { applicationId: application.id, kind: 'appeal' } })).toBe(1)
})

test('reasons have to be the scheme’s', async () => {
  const { staff, as, appeal } = await appealed()
  for (const reasons of [[], ['no-such-reason']])
    expect(await decideAppeal({ id: appeal.id, ...dismiss, reasons }, as(staff.officer))).toMatchObject({
      reason: 'unknown-reason',
    })
})

describe('who may not answer', () => {
  test('whoever recommended or approved it, whoever has an interest, and other roles', async () => {
    const { council, staff, as, appeal, application, clock } = await appealed()
    const { assessor, approver } = staff
    for (const { personId } of [assessor, approver])
      await db.councilMember.create({ data: { councilId: council.id, personId, role: 'appeals' } })
    const tied = await makeStaff(db, council, 'appeals')
    await db.grantInterest.create({
      data: {
        councilId: council.id,
        applicationId: application.id,
        personId: tied.personId,
        kind: 'friend',
        declaredAt: clock.now(),
      },
    })
    for (const [actor, refusal] of [
      [assessor, { reason: 'duty', bar: 'duties-separate' }],
      [approver, { reason: 'duty', bar: 'duties-separate' }],
      [tied, { reason: 'interest', interest: 'declared' }],
      [await makeStaff(db, council, 'approver'), { reason: 'not-found' }],
      [staff.admin, { reason: 'not-found' }],
    ] as const)
      for (const answer of [uphold, dismiss])
        expect(await decideAppeal({ id: appeal.id, ...answer }, as(actor))).toMatchObject(refusal)
    expect(await db.grantAppeal.findUnique({ where: { id: appeal.id } })).toMatchObject({ status: 'open' })
  })

  test('by SQL neither', async () => {
    const { council, staff, application } = await appealed()
    const tied = await makeStaff(db, council, 'appeals')
    const provider = await makeProvider(db, council)
    await db.grantApplication.update({ where: { id: application.id }, data: { providerId: provider.id } })
    const member = await makeMember(db, provider, 'viewer')
    await db.councilMember.create({
      data: { councilId: council.id, personId: member.personId, role: 'appeals' },
    })
    for (const { personId } of [staff.assessor, staff.approver])
      await db.councilMember.create({ data: { councilId: council.id, personId, role: 'appeals' } })
    await db.staffInterest.create({
      data: { councilId: council.id, personId: tied.personId, providerId: provider.id, declaredAt: new Date() },
    })
    const insert = (personId: string, round = 1) =>
      sql.query(
        `insert into grant_decision (council_id, application_id, round, kind, outcome, reasons, by_person_id, at)
         values ($1, $2, $3, 'appeal', 'uphold', '{new-facts}', $4, now())`,
        [council.id, application.id, round, personId],
      )
    await expect(insert(staff.assessor.personId)).rejects.toThrow('grant_duties_separate')
    await expect(insert(staff.approver.personId)).rejects.toThrow('grant_duties_separate')
    await expect(insert(tied.personId)).rejects.toThrow('grant_interest_bars')
    await expect(insert(member.personId)).rejects.toThrow('grant_interest_bars')
    await expect(insert(staff.payments.personId)).rejects.toThrow('grant_role_held')
    await expect(insert(application.person.personId)).rejects.toThrow('grant_role_held')
    await expect(insert(staff.officer.personId, 2)).rejects.toThrow('grant_decision_round')
  })

  test('the second round belongs to new people', async () => {
    const { council, staff, as, appeal, application, read, scheme } = await appealed()
    expect(await decideAppeal({ id: appeal.id, ...uphold }, as(staff.officer))).toMatchObject({ ok: true })
    const claim = (personId: string) =>
      db.grantApplication.update({
        where: { id: application.id },
        data: { claimedByPersonId: personId, claimedUntil: new Date('2026-03-11T15:30:00Z') },
      })
    for (const { personId } of [staff.officer, staff.approver])
      await db.councilMember.create({ data: { councilId: council.id, personId, role: 'assessor' } })
    const recommendation = {
      id: application.id,
      outcome: 'approve' as const,
      costs: [{ costType: 'travel', pence: 10_000 }],
      privateWords: '',
    }
    for (const actor of [staff.assessor, staff.officer, staff.approver]) {
      await claim(actor.personId)
      expect(await recommendAward(recommendation, as(actor))).toMatchObject({ reason: 'duty' })
    }
    const fresh = await makeStaff(db, council, 'assessor')
    await claim(fresh.personId)
    await db.grantCheck.createMany({
      data: scheme.definition.assessorForm.map(({ key }) => ({
        applicationId: application.id,
        round: 2,
        key,
        answer: 'yes',
        byPersonId: fresh.personId,
        at: new Date(),
      })),
    })
    expect(await recommendAward(recommendation, as(fresh))).toMatchObject({ ok: true })
    const { recommendationId } = await read(application.id)
    const approve = {
      id: application.id,
      recommendationId,
      outcome: 'approve' as const,
      tell: 'now' as const,
      unconfirmedWords: 'I rang the home.',
    }
    await db.grantApplication.update({
      where: { id: application.id },
      data: { claimedByPersonId: null, claimedUntil: null },
    })
    expect(await decideAward(approve, as(staff.approver))).toMatchObject({ reason: 'duty' })
    expect(await decideAward(approve, as(await makeStaff(db, council, 'approver')))).toMatchObject({ ok: true })
  })
})

test('the list and the page are of the reader’s schemes and council', async () => {
  const { council, staff, appeal, application, clock } = await appealed()
  const list = (councilId: string, personId: string) =>
    listAppeals(db, { councilId, personId, view: 'open', page: 1, now: clock.now() })
  const page = (councilId: string, personId: string) => appealById(db, { id: appeal.id, councilId, personId })
  expect((await list(council.id, staff.officer.personId)).rows).toMatchObject([
    { id: appeal.id, reference: application.reference, late: false },
  ])
  expect(
    await appealById(db, { id: application.id, councilId: council.id, personId: staff.officer.personId }),
  ).toMatchObject({ id: appeal.id })
  const partner = await makeStaff(db, council, 'appeals')
  const { id: memberId } = await db.councilMember.findFirstOrThrow({ where: { personId: partner.personId } })
  const { id: schemeId } = await makeScheme(db, council)
  await db.memberScheme.create({ data: { councilId: council.id, memberId, schemeId, createdAt: clock.now() } })
  const elsewhere = await makeCouncil(db)
  const stranger = await makeStaff(db, elsewhere, 'appeals')
  for (const [councilId, { personId }] of [
    [council.id, partner],
    [elsewhere.id, stranger],
    [council.id, staff.payments],
  ] as const) {
    expect((await list(councilId, personId)).counts).toEqual({ open: 0, decided: 0 })
    expect(await page(councilId, personId)).toBeNull()
  }
})
