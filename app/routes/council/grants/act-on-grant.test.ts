import { beforeEach, describe, expect, it } from 'vitest'
import { GRANT_ENTITY, type GrantStatus } from '#app/grants/applying/grant-application'
import type { Actor } from '#app/platform/actor'
import { openText } from '#app/platform/field-encryption.server'
import { countDaysFrom } from '#app/shared/day-bounds'
import { fromDateColumn, londonDate } from '#app/shared/dates'
import { useDatabase } from '#app/testing/database'
import { fixedClock, makeCouncil, makeMember, makePerson, makeProvider, makeStaff } from '#app/testing/factories'
import { formData } from '#app/testing/form-data'
import { makeGrantApplication, makeScheme } from '#app/testing/grant-factories'
import { actOnGrant } from './act-on-grant.server'
import { claimGrant } from '#app/grants/checking/queue/claim-grant.server'
import { resumeHeld } from '#app/grants/checking/hold-grant.server'

const { db } = await useDatabase()

// A Thursday.
const clock = fixedClock('2026-03-05T09:00:00Z')
countDaysFrom(() => londonDate(clock.now()))
let council = await makeCouncil(db)
let scheme = await makeScheme(db, council)
let nora: Actor
let ben: Actor
beforeEach(async () => {
  clock.set('2026-03-05T09:00:00Z')
  council = await makeCouncil(db)
  scheme = await makeScheme(db, council)
  nora = await makeStaff(db, council, 'assessor')
  ben = await makeStaff(db, council, 'assessor')
  await db.person.update({ where: { id: nora.personId }, data: { name: 'Nora Whitlock' } })
})

const worker = (actor: Actor) => ({ db, clock, actor, council })
const act = (actor: Actor, id: string, fields: Record<string, string>) =>
  actOnGrant({ id, raw: formData(fields), worker: worker(actor) })
const row = (id: string) => db.grantApplication.findUniqueOrThrow({ where: { id } })
const made = (status: GrantStatus = 'submitted', more: Parameters<typeof makeGrantApplication>[2] = {}) =>
  makeGrantApplication(db, scheme, { status, ...more })
const mails = (id: string) =>
  db.message.findMany({ where: { event: { entity: GRANT_ENTITY, entityId: id } }, orderBy: { eventId: 'asc' } })

describe('opening an application', () => {
  it('goes to one of two who try at once, and tells the other who has it', async () => {
    const { id } = await made()
    const answers = await Promise.all([nora, ben].map((actor) => claimGrant({ id }, worker(actor))))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    const loser = answers.find(({ ok }) => !ok)
    expect(loser).toMatchObject({ reason: 'claimed-by-other', until: new Date('2026-03-05T09:30:00Z') })
    expect(await row(id)).toMatchObject({ status: 'checking' })
    expect(await db.event.count({ where: { entityId: id, change: 'start_checking' } })).toBe(1)
  })

  it('says in words who has it, until the half hour is over; each act renews it', async () => {
    const { id } = await made()
    expect(await act(nora, id, { intent: 'claim' })).toMatchObject({ ok: true })
    clock.advance(20 * 60_000)
    await act(nora, id, { intent: 'check', 'check-identity': 'yes' })
    clock.advance(20 * 60_000)
    expect(await act(ben, id, { intent: 'claim' })).toMatchObject({
      refusal: 'Nora Whitlock has this open until 9:50am. Nothing was changed.',
    })
    clock.advance(10 * 60_000)
    expect(await act(ben, id, { intent: 'claim' })).toMatchObject({ ok: true })
    expect(await act(nora, id, { intent: 'ask', question: 'Which day did you start?' })).toMatchObject({ ok: false })
  })

  it('can be let go, by whoever has it', async () => {
    const { id } = await made()
    await act(nora, id, { intent: 'claim' })
    await act(ben, id, { intent: 'let_go' })
    expect(await row(id)).toMatchObject({ claimedByPersonId: nora.personId })
    await act(nora, id, { intent: 'let_go' })
    expect(await row(id)).toMatchObject({ claimedByPersonId: null, claimedUntil: null, status: 'checking' })
  })

  it('is refused to whoever has to do with the applicant, and says why', async () => {
    const provider = await makeProvider(db, council)
    const boss = await makeMember(db, provider, 'viewer')
    await db.councilMember.create({ data: { councilId: council.id, personId: boss.personId, role: 'assessor' } })
    const own = await made('submitted', { person: nora })
    const theirs = await made('submitted', { providerId: provider.id })
    const filledIn = await made('submitted', { assistedByPersonId: ben.personId, assistedHow: 'phone' })
    const declared = await made()
    await db.grantInterest.create({
      data: {
        councilId: council.id,
        applicationId: declared.id,
        personId: ben.personId,
        kind: 'friend',
        declaredAt: clock.now(),
      },
    })
    expect(await act(nora, own.id, { intent: 'claim' })).toMatchObject({
      refusal: expect.stringContaining('your own application'),
    })
    expect(await act(boss, theirs.id, { intent: 'claim' })).toMatchObject({
      refusal: expect.stringContaining('employer'),
    })
    expect(await act(ben, filledIn.id, { intent: 'claim' })).toMatchObject({
      refusal: expect.stringContaining('filled'),
    })
    expect(await act(ben, declared.id, { intent: 'claim' })).toMatchObject({
      refusal: expect.stringContaining('interest'),
    })
    expect(await act(ben, declared.id, { intent: 'note', note: 'I know them.' })).toMatchObject({ ok: false })
    for (const { id } of [own, theirs, filledIn, declared])
      expect(await row(id)).toMatchObject({ claimedByPersonId: null })
  })

  it('is refused to an assessor where it is the approver’s turn, and the other way round', async () => {
    const approver = await makeStaff(db, council, 'approver')
    const recommended = await made('recommended')
    const fresh = await made()
    expect(await act(nora, recommended.id, { intent: 'claim' })).toEqual({ ok: false, form: null })
    expect(await act(approver, fresh.id, { intent: 'claim' })).toEqual({ ok: false, form: null })
    expect(await act(approver, recommended.id, { intent: 'claim' })).toMatchObject({ ok: true })
  })

  it('is refused to whoever recommended it, though they approve as well', async () => {
    const both = await makeStaff(db, council, 'assessor', 'approver')
    const { id } = await made('recommended', { assessor: both })
    expect(await act(both, id, { intent: 'claim' })).toMatchObject({
      refusal: expect.stringContaining('different people'),
    })
  })
})

describe('asking the applicant', () => {
  it('needs it open, stops the clock, keeps the words sealed and tells them neutrally', async () => {
    const { id } = await made('checking')
    const fields = { intent: 'ask', question: 'Can you send the letter about the refuge?' }
    expect(await act(nora, id, fields)).toMatchObject({ refusal: expect.stringContaining('no longer have') })
    await act(nora, id, { intent: 'claim' })
    expect(await act(nora, id, fields)).toMatchObject({
      ok: true,
      notice: expect.stringContaining('sent them an email'),
    })
    const application = await row(id)
    expect(application).toMatchObject({
      status: 'info_requested',
      infoRemindAt: new Date('2026-03-12T09:00:00Z'),
      infoDueAt: new Date('2026-04-02T22:59:59.999Z'),
      claimedByPersonId: nora.personId,
      claimedUntil: clock.now(),
    })
    expect(fromDateColumn(application.pausedOn!)).toBe('2026-03-05')
    const [question] = await db.grantQuestion.findMany({ where: { applicationId: id } })
    expect(openText(question!.wordsSealed)).toBe('Can you send the letter about the refuge?')
    expect(Buffer.from(question!.wordsSealed).toString('latin1')).not.toContain('refuge')
    const [mail] = await mails(id)
    expect(mail).toMatchObject({ template: 'grant-question' })
    expect(JSON.stringify(mail!.data)).not.toMatch(/refuge|Starting in care|grant[^s-]/)
  })

  it('twice is one question', async () => {
    const { id } = await made('checking')
    await act(nora, id, { intent: 'claim' })
    const both = await Promise.all([1, 2].map(() => act(nora, id, { intent: 'ask', question: 'Which day?' })))
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await db.grantQuestion.count({ where: { applicationId: id } })).toBe(1)
  })

  it('says so when they have no email address', async () => {
    const person = await makePerson(db)
    await db.account.deleteMany({ where: { personId: person.personId } })
    const { id } = await made('checking', { person, email: null })
    await act(nora, id, { intent: 'claim' })
    expect(await act(nora, id, { intent: 'ask', question: 'Which day?' })).toMatchObject({
      notice: expect.stringContaining('ring or write'),
    })
  })

  it('is opened again after it lapsed; the clock stood still meanwhile', async () => {
    const { id } = await made('checking')
    await act(nora, id, { intent: 'claim' })
    await act(nora, id, { intent: 'ask', question: 'Which day?' })
    const { dueOn } = await row(id)
    await db.grantApplication.update({
      where: { id },
      data: { status: 'lapsed', pausedOn: null, endedAt: new Date('2026-04-02T23:00:00Z') },
    })
    // Friday 10 April: 5 March to 10 April without Good Friday and Easter Monday is 24 working days.
    clock.set('2026-04-10T09:00:00Z')
    expect(await act(ben, id, { intent: 'reopen' })).toMatchObject({ ok: true })
    const application = await row(id)
    expect(application).toMatchObject({ status: 'checking', endedAt: null, claimedByPersonId: ben.personId })
    expect(fromDateColumn(dueOn!)).toBe('2026-03-16')
    expect(fromDateColumn(application.dueOn!)).toBe('2026-04-21')
  })
})

describe('speaking for the applicant', () => {
  it('writes down what they answered on the phone, and the clock goes on from where it stood', async () => {
    const { id } = await made('checking')
    await act(nora, id, { intent: 'claim' })
    await act(nora, id, { intent: 'ask', question: 'Which day did you start?' })
    clock.set('2026-03-12T15:00:00Z')
    expect(await act(ben, id, { intent: 'answer', answer: '' })).toMatchObject({ refusal: null })
    expect(await act(ben, id, { intent: 'answer', answer: 'On the 23rd.' })).toMatchObject({ ok: true })
    const application = await row(id)
    expect(application).toMatchObject({
      status: 'checking',
      pausedOn: null,
      infoDueAt: null,
      claimedByPersonId: ben.personId,
    })
    // Due on 16 March, seven working days after it was stopped: on 23 March now.
    expect(fromDateColumn(application.dueOn!)).toBe('2026-03-23')
    const [question] = await db.grantQuestion.findMany({ where: { applicationId: id } })
    expect(openText(question!.answerSealed!)).toBe('On the 23rd.')
    expect(await act(nora, id, { intent: 'answer', answer: 'Again.' })).toMatchObject({ ok: false })
  })

  it('withdraws for them, with a note, and tells them', async () => {
    const { id } = await made('on_hold')
    expect(await act(nora, id, { intent: 'withdraw', withdrawNote: 'Rang on Monday.' })).toMatchObject({ ok: true })
    expect(await row(id)).toMatchObject({ status: 'withdrawn', holdUntil: null, endedAt: clock.now() })
    expect(await db.grantNote.count({ where: { applicationId: id } })).toBe(1)
    expect((await mails(id)).map(({ template }) => template)).toEqual(['grant-withdrawn'])
    expect(await act(nora, id, { intent: 'withdraw', withdrawNote: 'Again.' })).toMatchObject({ ok: false })
  })
})

describe('on hold', () => {
  it('until its day, with a sealed note; the portal goes on with it, once', async () => {
    const { id } = await made('checking')
    await act(nora, id, { intent: 'claim' })
    const fields = { intent: 'hold', holdUntil: '2026-03-10', holdNote: 'Waits for the court.' }
    expect(await act(nora, id, { ...fields, holdUntil: '2026-03-05' })).toMatchObject({
      form: { errors: { holdUntil: ['The day must be in the future'] } },
    })
    expect(await act(nora, id, fields)).toMatchObject({ ok: true })
    expect(await row(id)).toMatchObject({ status: 'on_hold', pausedOn: null })
    const [note] = await db.grantNote.findMany({ where: { applicationId: id } })
    expect(openText(note!.wordsSealed)).toBe('Waits for the court.')
    expect(await resumeHeld(db, new Date('2026-03-09T23:59:00Z'))).toBe(0)
    expect(await resumeHeld(db, new Date('2026-03-10T00:01:00Z'))).toBe(1)
    expect(await resumeHeld(db, new Date('2026-03-10T00:02:00Z'))).toBe(0)
    expect(await row(id)).toMatchObject({ status: 'checking', holdUntil: null })
    expect((await mails(id)).map(({ template }) => template)).toEqual(['grant-news', 'grant-news'])
  })

  it('is gone on with by anybody of the scheme', async () => {
    const { id } = await made('on_hold')
    expect(await act(ben, id, { intent: 'resume' })).toMatchObject({ ok: true })
    expect(await row(id)).toMatchObject({ status: 'checking', claimedByPersonId: ben.personId, holdUntil: null })
  })
})

describe('the checklist, notes and what is to be looked into', () => {
  it('keeps answers as they are given, in place of earlier ones', async () => {
    const { id } = await made()
    expect(await act(nora, id, { intent: 'check', 'check-identity': 'yes' })).toMatchObject({ ok: false })
    await act(nora, id, { intent: 'claim' })
    expect(await act(nora, id, { intent: 'check' })).toMatchObject({ refusal: 'Answer at least one question.' })
    await act(nora, id, { intent: 'check', 'check-identity': 'no', 'words-identity': 'Another name on it.' })
    await act(nora, id, { intent: 'check', 'check-identity': 'yes', 'words-identity': 'Passport.' })
    const checks = await db.grantCheck.findMany({ where: { applicationId: id } })
    expect(checks).toMatchObject([{ key: 'identity', round: 1, answer: 'yes', byPersonId: nora.personId }])
    expect(openText(checks[0]!.wordsSealed!)).toBe('Passport.')
  })

  it('resolves all that points to one other application, with a sealed note, once', async () => {
    const { id } = await made()
    const other = await made()
    await db.grantSignal.createMany({
      data: ['phone', 'household'].map((kind) => ({
        councilId: council.id,
        applicationId: id,
        kind,
        otherApplicationId: other.id,
        foundAt: clock.now(),
      })),
    })
    const fields = { intent: 'resolve', about: other.id, [`resolveNote-${other.id}`]: 'Sisters, seen both.' }
    expect(await act(nora, id, { ...fields, [`resolveNote-${other.id}`]: '' })).toMatchObject({ refusal: null })
    expect(await act(nora, id, fields)).toMatchObject({ ok: true })
    const signals = await db.grantSignal.findMany({ where: { applicationId: id } })
    expect(signals.map(({ noteSealed }) => openText(noteSealed!))).toEqual([
      'Sisters, seen both.',
      'Sisters, seen both.',
    ])
    expect(await act(nora, id, fields)).toMatchObject({ refusal: 'This was looked into already.' })
    expect(await row(id)).toMatchObject({ claimedByPersonId: nora.personId })
  })

  it('keeps a note once for a form that is sent twice', async () => {
    const { id } = await made('approved')
    const fields = { intent: 'note', note: 'Rang them on Monday.', formKey: 'one' }
    await Promise.all([act(nora, id, fields), act(nora, id, fields)])
    expect(await db.grantNote.count({ where: { applicationId: id } })).toBe(1)
  })
})

it('finds nothing of another council, of a scheme one does not work on, or of a draft', async () => {
  const elsewhere = await makeScheme(db, await makeCouncil(db))
  const foreign = await makeGrantApplication(db, elsewhere)
  const partner = await makeStaff(db, council, 'assessor')
  const [member] = await db.councilMember.findMany({ where: { personId: partner.personId } })
  const theirScheme = await makeScheme(db, council)
  await db.memberScheme.create({
    data: { councilId: council.id, memberId: member!.id, schemeId: theirScheme.id, createdAt: clock.now() },
  })
  const other = await made()
  const draft = await made('draft')
  const theirs = await makeGrantApplication(db, theirScheme)
  for (const intent of [
    'claim',
    'let_go',
    'note',
    'resolve',
    'check',
    'hold',
    'resume',
    'reopen',
    'ask',
    'answer',
    'withdraw',
    'appeal',
  ]) {
    const fields = {
      intent,
      note: 'A note.',
      question: 'Why?',
      holdUntil: '2026-03-10',
      holdNote: 'x',
      appealWords: 'x',
      appealNote: 'x',
      about: other.id,
    }
    expect(await act(nora, foreign.id, fields), intent).toEqual({ ok: false, form: null })
    expect(await act(partner, other.id, fields), intent).toEqual({ ok: false, form: null })
    expect(await act(nora, draft.id, fields), intent).toEqual({ ok: false, form: null })
  }
  expect(await act(partner, theirs.id, { intent: 'claim' })).toMatchObject({ ok: true })
  expect(await act(nora, 'not-an-id', { intent: 'claim' })).toEqual({ ok: false, form: null })
  expect(await db.grantNote.count({ where: { applicationId: { in: [foreign.id, other.id] } } })).toBe(0)
})
