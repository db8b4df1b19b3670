import { expect, test } from 'vitest'
import { workOf } from '#app/across/work.server'
import { renderEmail } from '#emails/render'
import {
  applicationEvents,
  applicationStatuses,
  applicationTransitions,
  type ApplicationStatus,
} from '#app/hiring/applications/job-application'
import { recordEqualityAnswers } from '#app/people/equality/record-answers.server'
import type { ProviderRole } from '#app/platform/actor'
import { sendDueMessages } from '#app/platform/send-messages.server'
import { next } from '#app/shared/transitions'
import { capturedMail } from '#app/testing/captured-mail'
import { useDatabase } from '#app/testing/database'
import {
  fixedClock,
  makeApplication,
  makeCouncil,
  makeMember,
  makePerson,
  makeProvider,
  makeSite,
  makeVacancy,
} from '#app/testing/factories'
import { answerApplicant, answerSeveral, type Answer } from './answer-applicant.server'

const { db, admin } = await useDatabase()

const now = new Date('2026-03-04T15:00:00Z')
const council = await makeCouncil(db)

async function setUp(status: ApplicationStatus = 'submitted', role: ProviderRole = 'recruiter') {
  const provider = await makeProvider(db, council, { name: 'Cherwell Valley Care' })
  const member = await makeMember(db, provider, role)
  const vacancy = await makeVacancy(db, provider, await makeSite(db, provider))
  const candidate = await makePerson(db)
  const { id } = await makeApplication(db, vacancy, candidate, { status })
  const context = workOf({ db, clock: { now: () => now }, actor: member, provider: member.providers[0]!, council })
  return { provider, member, vacancy, candidate, id, context }
}

const read = (id: string) => db.jobApplication.findUniqueOrThrow({ where: { id } })
const eventsOf = (id: string) =>
  db.event.findMany({
    where: { entity: 'application', entityId: id },
    orderBy: { id: 'asc' },
    include: { detail: true, messages: true },
  })

test('shortlist, interview and offer: each told once, with its words', async () => {
  const { id, context, member, candidate } = await setUp()
  const answers: Answer[] = [
    { id, change: 'shortlist', words: '' },
    { id, change: 'interview', words: 'Tuesday at 10.' },
    { id, change: 'offer', words: 'You made us laugh.' },
  ]
  for (const answer of answers)
    expect(await answerApplicant(answer, context)).toMatchObject({ ok: true, repeated: false })

  expect(await read(id)).toMatchObject({
    status: 'offered',
    previousStatus: null,
    firstAnsweredAt: now,
    updatedAt: now,
    decisionWords: 'You made us laugh.',
  })
  const events = await eventsOf(id)
  expect(events.map(({ change, fromState, toState }) => [change, fromState, toState])).toEqual([
    ['shortlist', 'submitted', 'shortlisted'],
    ['interview', 'shortlisted', 'interviewing'],
    ['offer', 'interviewing', 'offered'],
  ])
  for (const { actorPersonId, messages } of events) {
    expect(actorPersonId).toBe(member.personId)
    expect(messages.map(({ recipient }) => recipient)).toEqual([candidate.email])
  }
  expect(events[1]!.detail?.data).toEqual({ words: 'Tuesday at 10.' })

  const mail = capturedMail()
  await sendDueMessages(db, { now, mailer: mail, render: renderEmail })
  expect(mail.sent.map(({ subject }) => subject).toSorted()).toEqual([
    'Cherwell Valley Care has offered you the job',
    'Cherwell Valley Care has shortlisted you',
    'Cherwell Valley Care would like to meet you',
  ])
})

test('every change outside the transition table is refused and leaves nothing behind', async () => {
  const { id, context } = await setUp()
  const changes = ['shortlist', 'interview', 'offer', 'not_select', 'lapse'] as const
  for (const status of applicationStatuses) {
    if (status === 'draft') continue
    for (const change of changes) {
      if (next(applicationTransitions, status, change, { by: 'provider' }).ok) continue
      await db.jobApplication.update({ where: { id }, data: { status } })
      expect(await answerApplicant({ id, change, words: 'x' }, context)).toEqual({ ok: false, reason: 'not-allowed' })
    }
  }
  expect(applicationEvents).toEqual(expect.arrayContaining([...changes]))
  expect(await eventsOf(id)).toEqual([])
})

test('a no is told at once with its words, or held back until the morning', async () => {
  const first = await setUp('shortlisted')
  await answerApplicant({ id: first.id, change: 'not_select', reason: 'too-far', words: 'Too far.' }, first.context)
  expect(await read(first.id)).toMatchObject({
    status: 'not_selected',
    previousStatus: null,
    decisionReason: 'too-far',
  })
  expect(await eventsOf(first.id)).toMatchObject([{ code: 'too-far', visibleAt: now, messages: [{ releaseAt: now }] }])

  const held = await setUp('shortlisted')
  const before = await read(held.id)
  const morning = new Date('2026-03-05T09:00:00Z')
  const answer = { change: 'not_select', reason: 'too-far', words: 'Too far.', tell: 'tomorrow-morning' } as const
  await answerApplicant({ id: held.id, ...answer }, held.context)
  expect(await read(held.id)).toMatchObject({
    status: 'not_selected',
    previousStatus: 'shortlisted',
    statusReleasedAt: morning,
    firstAnsweredAt: morning,
    updatedAt: before.updatedAt,
  })
  expect(await eventsOf(held.id)).toMatchObject([{ at: now, visibleAt: morning, messages: [{ releaseAt: morning }] }])

  const mail = capturedMail()
  await db.message.updateMany({ where: { NOT: { recipient: held.candidate.email } }, data: { status: 'cancelled' } })
  await sendDueMessages(db, { now: new Date('2026-03-05T08:59:59Z'), mailer: mail, render: renderEmail })
  expect(mail.sent).toEqual([])
  await sendDueMessages(db, { now: morning, mailer: mail, render: renderEmail })
  await sendDueMessages(db, { now: morning, mailer: mail, render: renderEmail })
  expect(mail.sent.map(({ to }) => to)).toEqual([held.candidate.email])
  expect(mail.sent[0]!.text).toContain('> Too far.')
})

test('a double click tells once', async () => {
  const { id, context } = await setUp()
  const click = () => answerApplicant({ id, change: 'shortlist', words: '', expected: 'submitted' }, context)
  const outcomes = await Promise.all(Array.from({ length: 6 }, click))
  expect(outcomes.every(({ ok }) => ok)).toBe(true)
  expect(outcomes.filter((outcome) => outcome.ok && !outcome.repeated)).toHaveLength(1)
  const events = await eventsOf(id)
  expect(events).toHaveLength(1)
  expect(events[0]!.messages).toHaveLength(1)
})

test('two members decide at the same time: one wins, the other is told', async () => {
  const { id, context, provider } = await setUp()
  const colleague = await makeMember(db, provider, 'owner')
  const outcomes = await Promise.all([
    answerApplicant({ id, change: 'interview', words: '', expected: 'submitted' }, context),
    answerApplicant(
      { id, change: 'not_select', reason: 'other', words: 'No.', expected: 'submitted' },
      { ...context, actor: colleague },
    ),
  ])
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  expect(outcomes.find(({ ok }) => !ok)).toEqual({ ok: false, reason: 'changed-meanwhile' })
  expect(await eventsOf(id)).toHaveLength(1)
})

test('another provider finds nothing, a viewer changes nothing, an erased person is left alone', async () => {
  const { id, context, candidate } = await setUp()
  const rival = await setUp()
  expect(await answerApplicant({ id, change: 'shortlist', words: '' }, rival.context)).toEqual({
    ok: false,
    reason: 'not-found',
  })
  expect(await answerApplicant({ id: 'x', change: 'shortlist', words: '' }, context)).toEqual({
    ok: false,
    reason: 'not-found',
  })
  const viewer = { ...context.provider, roles: ['viewer' as const] }
  expect(await answerApplicant({ id, change: 'shortlist', words: '' }, { ...context, provider: viewer })).toEqual({
    ok: false,
    reason: 'not-allowed',
  })
  await db.person.update({ where: { id: candidate.personId }, data: { erasedAt: now } })
  expect(await answerApplicant({ id, change: 'shortlist', words: '' }, context)).toEqual({
    ok: false,
    reason: 'erased',
  })
  expect(await eventsOf(id)).toEqual([])
})

test('somebody without an email address is moved, and no message is made', async () => {
  const { id, context } = await setUp()
  await db.jobApplication.update({ where: { id }, data: { email: null } })
  expect(await answerApplicant({ id, change: 'shortlist', words: '' }, context)).toMatchObject({ ok: true })
  expect(await eventsOf(id)).toMatchObject([{ messages: [] }])
})

test('several at once: each on its own, the refused ones named', async () => {
  const { id, context, vacancy } = await setUp()
  const another = await makeApplication(db, vacancy, await makePerson(db))
  const gone = await makeApplication(db, vacancy, await makePerson(db), { status: 'withdrawn' })
  const foreign = await setUp()
  const applicants = [
    { id },
    { id: another.id, expected: 'submitted' as const },
    { id: gone.id },
    { id: foreign.id },
    { id },
  ]
  const result = await answerSeveral(
    applicants,
    { change: 'not_select', reason: 'job-filled', words: 'Filled.' },
    context,
  )
  expect(result).toEqual({
    done: [id, another.id],
    refused: [
      { id: gone.id, reason: 'not-allowed' },
      { id: foreign.id, reason: 'not-found' },
    ],
    rest: [],
  })
  expect(await read(foreign.id)).toMatchObject({ status: 'submitted' })
})

test('how far somebody came reaches the equality counts', async () => {
  const { id, context, candidate } = await setUp()
  const answers = {
    personId: candidate.personId,
    councilId: council.id,
    answers: { sex: 'female' },
    stage: 'applied',
  } as const
  await recordEqualityAnswers(answers, { db, clock: fixedClock(now.toISOString()) })
  await answerApplicant({ id, change: 'shortlist', words: '' }, context)
  await answerApplicant({ id, change: 'interview', words: '' }, context)
  expect(await admin.$queryRaw`select stage from equality.answer`).toEqual([{ stage: 'interviewed' }])
})
