import { beforeEach, describe, expect, it } from 'vitest'
import { ownActions } from './own-policy'
import { ownGrant } from './queries-own-grant.server'
import type { Actor } from '#app/platform/actor'
import type { Council } from '#app/platform/council.server'
import { openText, sealText } from '#app/platform/field-encryption.server'
import { fromDateColumn, toDateColumn } from '#app/shared/dates'
import { useDatabase } from '#app/testing/database'
import { fixedClock, makeCouncil, makePerson, makeStaff } from '#app/testing/factories'
import { makeGrantApplication, makeScheme, type MadeScheme } from '#app/testing/grant-factories'
import { answerGrantQuestion } from './answer-grant-question.server'
import { makeAppeal } from './make-appeal.server'
import { sweeps } from '#app/across/sweeps.server'
import { withdrawGrant } from './withdraw-grant.server'

const { db } = await useDatabase()
let council: Council
let scheme: MadeScheme
let person: Actor
const clock = fixedClock('2026-03-02T10:00:00Z')

beforeEach(async () => {
  clock.set('2026-03-02T10:00:00Z')
  council = await makeCouncil(db)
  scheme = await makeScheme(db, council)
  person = await makePerson(db)
})

const context = () => ({ db, clock, actor: person })
const rowOf = (id: string) => db.grantApplication.findUniqueOrThrow({ where: { id } })
const seen = (id: string) => ownGrant(db, { id, personId: person.personId, now: clock.now() })
const eventsOf = (entityId: string) => db.event.findMany({ where: { entityId }, orderBy: { id: 'asc' } })
const mailsAbout = (entityId: string) =>
  db.message.findMany({
    where: { event: { entityId } },
    orderBy: { id: 'asc' },
    select: { template: true, recipient: true },
  })

async function sweep() {
  for (const { run } of sweeps) await run(db, clock.now())
}

/** Asked on Monday 2 March, when there were ten working days left. */
async function asked() {
  const made = await makeGrantApplication(db, scheme, { status: 'info_requested', person })
  await db.grantApplication.update({
    where: { id: made.id },
    data: {
      dueOn: toDateColumn('2026-03-16'),
      pausedOn: toDateColumn('2026-03-02'),
      infoRemindAt: new Date('2026-03-09T09:00:00Z'),
      infoDueAt: new Date('2026-03-30T22:59:00Z'),
    },
  })
  await db.event.create({
    data: {
      councilId: council.id,
      entity: 'grant_application',
      entityId: made.id,
      actorKind: 'person',
      change: 'ask',
      toState: 'info_requested',
      at: clock.now(),
      visibleAt: clock.now(),
    },
  })
  const by = (await makeStaff(db, council, 'assessor')).personId
  await db.grantQuestion.create({
    data: {
      councilId: council.id,
      applicationId: made.id,
      wordsSealed: sealText('How much is the train?'),
      askedByPersonId: by,
      askedAt: clock.now(),
    },
  })
  return made
}

describe('answering a question', () => {
  it('starts the clock again where it stood, and keeps the words sealed', async () => {
    const { id } = await asked()
    clock.set('2026-03-05T15:00:00Z')
    expect((await seen(id))!.questions).toMatchObject([{ words: 'How much is the train?', answer: null }])
    expect(await answerGrantQuestion({ id, words: '£42 a month' }, context())).toEqual({ ok: true })
    const row = await rowOf(id)
    expect(row).toMatchObject({ status: 'checking', pausedOn: null, infoDueAt: null, infoRemindAt: null })
    // Three working days stood still: Tuesday, Wednesday, Thursday.
    expect(fromDateColumn(row.dueOn!)).toBe('2026-03-19')
    const [question] = await db.grantQuestion.findMany({ where: { applicationId: id } })
    expect(openText(question!.answerSealed!)).toBe('£42 a month')
    expect((await seen(id))!.questions).toMatchObject([{ answer: '£42 a month' }])
    expect(await answerGrantQuestion({ id, words: 'Once more' }, context())).toEqual({
      ok: false,
      reason: 'nothing-asked',
    })
  })

  it('is nobody else’s', async () => {
    const { id } = await asked()
    const other = await makePerson(db)
    const answered = await answerGrantQuestion({ id, words: 'x' }, { db, clock, actor: other })
    expect(answered).toEqual({ ok: false, reason: 'not-found' })
    expect(await ownGrant(db, { id, personId: other.personId, now: clock.now() })).toBeNull()
    expect(await ownGrant(db, { id: 'no-uuid', personId: person.personId, now: clock.now() })).toBeNull()
  })

  it('is reminded of once, lapses on its last day, and a late answer opens it again', async () => {
    const { id } = await asked()
    clock.set('2026-03-09T08:59:00Z')
    await sweep()
    expect(await mailsAbout(id)).toEqual([])
    clock.set('2026-03-09T09:00:00Z')
    await sweep()
    await sweep()
    expect(await mailsAbout(id)).toMatchObject([{ template: 'grant-question-reminder', recipient: person.email }])
    clock.set('2026-03-30T22:59:00Z')
    await sweep()
    await sweep()
    expect((await rowOf(id)).status).toBe('lapsed')
    expect((await mailsAbout(id)).map(({ template }) => template)).toEqual(['grant-question-reminder', 'grant-lapsed'])
    expect(ownActions((await seen(id))!)).toMatchObject({ answer: true })

    clock.set('2026-04-01T10:00:00Z')
    expect(await answerGrantQuestion({ id, words: 'Sorry, I was ill' }, context())).toEqual({ ok: true })
    const row = await rowOf(id)
    expect(row).toMatchObject({ status: 'checking', endedAt: null })
    // Ten working days were left when it was asked, so ten are left now; Good Friday and Easter Monday are none.
    expect(fromDateColumn(row.dueOn!)).toBe('2026-04-17')
    expect((await eventsOf(id)).map(({ change }) => change)).toEqual(['ask', 'remind', 'lapse', 'reopen'])
  })

  it('lapses without a reminder when both are long past', async () => {
    const { id } = await asked()
    clock.set('2026-05-01T09:00:00Z')
    await sweep()
    expect((await mailsAbout(id)).map(({ template }) => template)).toEqual(['grant-lapsed'])
  })
})

describe('withdrawing', () => {
  it.each(['submitted', 'checking', 'info_requested', 'on_hold'] as const)('ends one that is %s', async (status) => {
    const { id } = await makeGrantApplication(db, scheme, { status, person })
    expect(await withdrawGrant({ id }, context())).toEqual({ ok: true, wasDraft: false })
    expect(await withdrawGrant({ id }, context())).toEqual({ ok: true, wasDraft: false })
    expect(await rowOf(id)).toMatchObject({
      status: 'withdrawn',
      endedAt: clock.now(),
      pausedOn: null,
      name: person.name,
    })
    expect((await mailsAbout(id)).map(({ template }) => template)).toEqual(['grant-withdrawn'])
    expect((await eventsOf(id)).map(({ change }) => change)).toEqual(['withdraw'])
  })

  it('is over once somebody decides, whether they have or not', async () => {
    clock.set('2026-03-11T09:00:00Z')
    const deciding = await makeGrantApplication(db, scheme, { status: 'recommended', person })
    const released = { releasedAt: new Date('2026-03-12T09:00:00Z') }
    const held = await makeGrantApplication(db, scheme, { status: 'approved', person, ...released })
    for (const { id } of [deciding, held]) {
      expect(await withdrawGrant({ id }, context())).toEqual({ ok: false, reason: 'too-late' })
      expect(ownActions((await seen(id))!).withdraw).toBe(false)
    }
  })

  it('is nobody else’s', async () => {
    const { id } = await makeGrantApplication(db, scheme, { person })
    const other = await makePerson(db)
    expect(await withdrawGrant({ id }, { db, clock, actor: other })).toEqual({ ok: false, reason: 'not-found' })
  })
})

describe('an appeal', () => {
  /** Refused on 10 March; 7 April is the last day. */
  const refused = (given = {}) => makeGrantApplication(db, scheme, { status: 'rejected', person, ...given })

  it('is made once, told to the officers of the scheme and to the applicant, and due in working days', async () => {
    const officer = await makeStaff(db, council, 'appeals')
    const elsewhere = await makeStaff(db, council, 'appeals')
    const other = await makeScheme(db, council)
    const member = await db.councilMember.findFirstOrThrow({ where: { personId: elsewhere.personId } })
    const limited = { councilId: council.id, memberId: member.id, schemeId: other.id, createdAt: clock.now() }
    await db.memberScheme.create({ data: limited })
    const { id } = await refused()
    clock.set('2026-04-07T20:00:00Z')
    expect(ownActions((await seen(id))!).appeal).toBe(true)
    const made = await makeAppeal({ id, words: 'It is a care job.' }, context())
    expect(made).toEqual({ ok: true, answerBy: '2026-04-21', told: true })
    expect(await rowOf(id)).toMatchObject({ status: 'appealed', round: 1, dueOn: toDateColumn('2026-04-21') })
    const appeal = await db.grantAppeal.findFirstOrThrow({ where: { applicationId: id } })
    expect(openText(appeal.wordsSealed!)).toBe('It is a care job.')
    expect(await mailsAbout(id)).toEqual([
      { template: 'grant-appeal-received', recipient: person.email },
      { template: 'grant-appeal-to-review', recipient: officer.email },
    ])
    expect(await makeAppeal({ id, words: 'Again' }, context())).toEqual({ ok: false, reason: 'appealed-before' })
    expect((await seen(id))!.appeal).toMatchObject({ words: 'It is a care job.', status: 'open', dueOn: '2026-04-21' })
  })

  it('is too late the day after', async () => {
    const { id } = await refused()
    clock.set('2026-04-07T23:30:00Z')
    expect(ownActions((await seen(id))!).appeal).toBe(false)
    expect(await makeAppeal({ id, words: 'x' }, context())).toEqual({ ok: false, reason: 'too-late' })
  })

  it('is about a refusal that they know of', async () => {
    clock.set('2026-03-11T09:00:00Z')
    const held = await refused({ releasedAt: new Date('2026-03-12T09:00:00Z') })
    expect(await makeAppeal({ id: held.id, words: 'x' }, context())).toEqual({ ok: false, reason: 'not-refused' })
    const approved = await makeGrantApplication(db, scheme, { status: 'approved', person })
    expect(await makeAppeal({ id: approved.id, words: 'x' }, context())).toEqual({ ok: false, reason: 'not-refused' })
    const other = await makePerson(db)
    const { id } = await refused()
    expect(await makeAppeal({ id, words: 'x' }, { db, clock, actor: other })).toEqual({
      ok: false,
      reason: 'not-found',
    })
  })

  it('made twice at once is made once', async () => {
    const { id } = await refused()
    clock.set('2026-03-20T09:00:00Z')
    const both = await Promise.all([1, 2].map(() => makeAppeal({ id, words: 'x' }, context())))
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await db.grantAppeal.count({ where: { applicationId: id } })).toBe(1)
  })
})
