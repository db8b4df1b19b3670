import { expect, test } from 'vitest'
import { useDatabase } from '#app/testing/database'
import { workOf } from '#app/across/work.server'
import { makeCouncil, makeMember, makePerson, makeProvider, makeSite, makeVacancy } from '#app/testing/factories'
import { answerRetentionCheck } from './retention-checks/answer-retention-check.server'
import { decideClaim } from './claims/decide-claim.server'
import { inTransaction } from '#app/platform/database/client.server'
import { employmentEvents, employmentStatuses, employmentTransitions } from './employment'
import { pairsOutside } from '#app/shared/transitions'
import { recordLeaving } from './record-leaving.server'
import { sayNewToCare } from './new-to-care.server'
import { correctStart, recordStart, undoStart } from './recording.fixture'

const { db } = await useDatabase()

const council = await makeCouncil(db)
const march = new Date('2026-03-10T12:00:00Z')
const june = new Date('2026-06-05T12:00:00Z')
const october = new Date('2026-10-01T12:00:00Z')

async function setUp() {
  const provider = await makeProvider(db, council)
  const member = await makeMember(db, provider, 'owner')
  const site = await makeSite(db, provider)
  const vacancy = await makeVacancy(db, provider, site)
  const { id } = await db.employment.create({
    data: {
      councilId: council.id,
      providerId: provider.id,
      siteId: site.id,
      personId: (await makePerson(db)).personId,
      vacancyId: vacancy.id,
      status: 'agreed',
      startAgreed: new Date('2026-03-02T00:00:00Z'),
      createdAt: march,
      updatedAt: march,
    },
  })
  return {
    id,
    member,
    context: workOf({ db, clock: { now: () => march }, actor: member, provider: member.providers[0]!, council }),
  }
}

/** Started on Monday 2 March: weeks 13 and 26 are on 1 June and 31 August. */
async function started() {
  const made = await setUp()
  await recordStart({ id: made.id, on: '2026-03-02' }, made.context)
  return made
}

const read = (id: string) =>
  db.employment.findUniqueOrThrow({ where: { id }, include: { retentionChecks: { orderBy: { week: 'asc' } } } })
/** The council agrees with the first day that waits. */
async function approved(employmentId: string, now: Date) {
  const { id } = await db.startClaim.findFirstOrThrow({ where: { employmentId, status: 'waiting' } })
  const by = { now, councilId: council.id, actor: await makePerson(db) }
  const decided = await inTransaction(db, (tx) => decideClaim(tx, { id, decision: 'approve', words: '' }, by))
  expect(decided).toMatchObject({ ok: true })
}
const changes = async (id: string) =>
  (await db.event.findMany({ where: { entity: 'employment', entityId: id }, orderBy: { id: 'asc' } })).map(
    ({ change, code }) => code ?? change,
  )

test('a start makes the two checks, once, on London days', async () => {
  const { id, context } = await setUp()
  const clicks = await Promise.all([1, 2, 3].map(() => recordStart({ id, on: '2026-03-02' }, context)))
  expect(clicks.every(({ ok }) => ok)).toBe(true)
  expect(clicks.filter((click) => click.ok && !click.repeated)).toHaveLength(1)
  expect(await read(id)).toMatchObject({
    status: 'started',
    startedOn: new Date('2026-03-02T00:00:00Z'),
    retentionChecks: [
      { week: 13, dueAt: new Date('2026-05-31T23:00:00Z'), askedAt: null, answer: null },
      { week: 26, dueAt: new Date('2026-08-30T23:00:00Z') },
    ],
  })
  expect(await changes(id)).toEqual(['start'])
})

test('what has not happened, or not here, is refused', async () => {
  const { id, context } = await setUp()
  const rival = await setUp()
  expect(await recordStart({ id, on: '2026-03-11' }, context)).toEqual({ ok: false, reason: 'date-in-future' })
  expect(await recordStart({ id, on: '2026-03-02' }, rival.context)).toEqual({ ok: false, reason: 'not-found' })
  expect(await recordStart({ id: 'nonsense', on: '2026-03-02' }, context)).toEqual({ ok: false, reason: 'not-found' })
  const viewer = { ...context, provider: { ...context.provider, roles: ['viewer' as const] } }
  expect(await recordStart({ id, on: '2026-03-02' }, viewer)).toEqual({ ok: false, reason: 'not-allowed' })
  expect(await correctStart({ id, on: '2026-03-02' }, context)).toEqual({ ok: false, reason: 'not-allowed' })
  expect(await answerRetentionCheck({ id, week: 13, answer: 'still-here' }, context)).toEqual({
    ok: false,
    reason: 'not-found',
  })
  expect(await changes(id)).toEqual([])
})

test('every change outside the transition table is refused', async () => {
  const { id, context } = await setUp()
  const dates = {
    agreed: [null, null],
    fell_through: [null, null],
    started: ['2026-02-01', null],
    ended: ['2026-02-01', '2026-02-20'],
  } as const
  const tries = {
    start: () => recordStart({ id, on: '2026-03-02' }, context),
    end: () => recordLeaving({ id, on: '2026-03-05', reason: 'pay' }, context),
    undo_start: () => undoStart({ id }, context),
  }
  expect(employmentStatuses).toEqual(expect.arrayContaining(Object.keys(dates)))
  for (const { state, event } of pairsOutside(employmentTransitions, employmentStatuses, employmentEvents)) {
    // A second press of undoing finds it done.
    if (event === 'fall_through' || (event === 'undo_start' && state === 'agreed')) continue
    const [startedOn, endedOn] = dates[state].map((day) => (day ? new Date(day) : null))
    await db.employment.update({
      where: { id },
      data: { status: state, startedOn: startedOn ?? null, endedOn: endedOn ?? null },
    })
    expect(await tries[event](), `${event} from ${state}`).toEqual({ ok: false, reason: 'not-allowed' })
  }
})

test('left on, because: checks that were due are answered by it', async () => {
  const { id, context, member } = await started()
  const late = { ...context, clock: { now: () => october } }
  expect(await recordLeaving({ id, on: '2026-10-02', reason: 'hours' }, late)).toEqual({
    ok: false,
    reason: 'date-in-future',
  })
  expect(await recordLeaving({ id, on: '2026-03-01', reason: 'hours' }, late)).toEqual({
    ok: false,
    reason: 'ended-before-start',
  })
  const leave = () => recordLeaving({ id, on: '2026-07-01', reason: 'hours' }, late)
  expect(await Promise.all([leave(), leave()])).toEqual([{ ok: true }, { ok: true }])
  expect(await read(id)).toMatchObject({
    status: 'ended',
    endedOn: new Date('2026-07-01T00:00:00Z'),
    reason: 'hours',
    retentionChecks: [
      { answer: 'still-here', answeredByPersonId: member.personId, answeredAt: october },
      { answer: 'left', answeredByPersonId: member.personId },
    ],
  })
  expect(await changes(id)).toEqual(['start', 'hours'])
})

test('a check that is due is answered once, by whom recorded', async () => {
  const { id, context, member } = await started()
  expect(await answerRetentionCheck({ id, week: 13, answer: 'still-here' }, context)).toEqual({
    ok: false,
    reason: 'not-due',
  })
  const due = { ...context, clock: { now: () => june } }
  const both = await Promise.all([
    answerRetentionCheck({ id, week: 13, answer: 'still-here' }, due),
    answerRetentionCheck({ id, week: 13, answer: 'still-here' }, due),
  ])
  expect(both).toEqual([{ ok: true }, { ok: true }])
  const left = { id, week: 13, answer: 'left', on: '2026-06-01', reason: 'pay' } as const
  expect(await answerRetentionCheck(left, due)).toEqual({ ok: false, reason: 'already-answered' })
  const employment = await read(id)
  expect(employment).toMatchObject({
    status: 'started',
    retentionChecks: [
      { answer: 'still-here', answeredAt: june, answeredByPersonId: member.personId },
      { answer: null },
    ],
  })
  expect(await db.event.count({ where: { entityId: employment.retentionChecks[0]!.id, change: 'answer' } })).toBe(1)
})

test('“left” asks for day and reason and ends the employment, or changes nothing', async () => {
  const { id, context } = await started()
  const due = { ...context, clock: { now: () => june } }
  const left = { id, week: 13, answer: 'left', on: '2026-06-30', reason: 'study' } as const
  expect(await answerRetentionCheck(left, due)).toEqual({ ok: false, reason: 'date-in-future' })
  expect(await read(id)).toMatchObject({ status: 'started', retentionChecks: [{ answer: null }, { answer: null }] })
  expect(await answerRetentionCheck({ ...left, on: '2026-05-20' }, due)).toEqual({ ok: true })
  expect(await read(id)).toMatchObject({
    status: 'ended',
    endedOn: new Date('2026-05-20T00:00:00Z'),
    reason: 'study',
    retentionChecks: [{ answer: 'left' }, { answer: null }],
  })
})

test('still here at week 26 says so for week 13 too', async () => {
  const { id, context } = await started()
  expect(
    await answerRetentionCheck({ id, week: 26, answer: 'still-here' }, { ...context, clock: { now: () => october } }),
  ).toEqual({
    ok: true,
  })
  expect(await read(id)).toMatchObject({ retentionChecks: [{ answer: 'still-here' }, { answer: 'still-here' }] })
})

test('a corrected start moves the checks, and asks again for an answer from before the new day', async () => {
  const { id, context } = await started()
  const later = { ...context, clock: { now: () => june } }
  await answerRetentionCheck({ id, week: 13, answer: 'still-here' }, later)
  expect(await correctStart({ id, on: '2026-06-06' }, later)).toEqual({ ok: false, reason: 'date-in-future' })
  expect(await correctStart({ id, on: '2026-03-09' }, later)).toEqual({ ok: true })
  expect(await correctStart({ id, on: '2026-03-09' }, later)).toEqual({ ok: true })
  expect(await read(id)).toMatchObject({
    startedOn: new Date('2026-03-09T00:00:00Z'),
    retentionChecks: [
      { dueAt: new Date('2026-06-07T23:00:00Z'), answer: null, answeredAt: null, answeredByPersonId: null },
      { dueAt: new Date('2026-09-06T23:00:00Z'), answer: null },
    ],
  })
  expect(await changes(id)).toEqual(['start', 'correct_start'])
  await recordLeaving({ id, on: '2026-05-01', reason: 'pay' }, later)
  expect(await correctStart({ id, on: '2026-05-02' }, later)).toEqual({ ok: false, reason: 'ended-before-start' })
})

test('an answer from on or after the new day stands', async () => {
  const { id, context } = await started()
  const later = { ...context, clock: { now: () => june } }
  await answerRetentionCheck({ id, week: 13, answer: 'still-here' }, later)
  await correctStart({ id, on: '2026-03-04' }, later)
  expect(await read(id)).toMatchObject({
    retentionChecks: [{ dueAt: new Date('2026-06-02T23:00:00Z'), answer: 'still-here', answeredAt: june }, {}],
  })
})

test('of somebody who left, the last day answers what a corrected start makes due', async () => {
  const { id, context } = await started()
  const later = { ...context, clock: { now: () => june } }
  await recordLeaving({ id, on: '2026-05-20', reason: 'pay' }, later)
  const answers = async () => (await read(id)).retentionChecks.map(({ answer }) => answer)
  expect(await answers()).toEqual(['left', null])
  await correctStart({ id, on: '2026-02-10' }, later)
  // Twenty days away: the council looks first.
  expect(await answers()).toEqual(['left', null])
  await approved(id, june)
  expect(await answers()).toEqual(['still-here', null])
  await correctStart({ id, on: '2026-03-09' }, later)
  await approved(id, june)
  expect(await answers()).toEqual([null, null])
})

test('a start recorded by mistake is taken back with its checks, and may be recorded again', async () => {
  const { id, context } = await started()
  const rival = await setUp()
  expect(await undoStart({ id }, rival.context)).toEqual({ ok: false, reason: 'not-found' })
  const viewer = { ...context, provider: { ...context.provider, roles: ['viewer' as const] } }
  expect(await undoStart({ id }, viewer)).toEqual({ ok: false, reason: 'not-allowed' })
  expect(await Promise.all([undoStart({ id }, context), undoStart({ id }, context)])).toMatchObject([
    { ok: true },
    { ok: true },
  ])
  expect(await read(id)).toMatchObject({ status: 'agreed', startedOn: null, retentionChecks: [] })
  expect(await changes(id)).toEqual(['start', 'undo_start'])
  expect(await recordStart({ id, on: '2026-03-03' }, context)).toMatchObject({ ok: true, repeated: false })
  expect((await read(id)).retentionChecks).toHaveLength(2)
})

test('whether it is a first job in care is said with the start, and put right later', async () => {
  const { id, context } = await setUp()
  expect(await sayNewToCare({ id, newToCare: true }, context)).toEqual({ ok: false, reason: 'not-allowed' })
  await recordStart({ id, on: '2026-03-02', newToCare: true }, context)
  expect(await read(id)).toMatchObject({ newToCare: true })
  expect(await sayNewToCare({ id, newToCare: false }, context)).toEqual({ ok: true })
  expect(await sayNewToCare({ id, newToCare: false }, context)).toEqual({ ok: true })
  expect(await read(id)).toMatchObject({ newToCare: false })
  expect(await changes(id)).toEqual(['start', 'no'])
})
