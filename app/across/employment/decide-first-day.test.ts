import { expect, test } from 'vitest'
import { renderEmail } from '#emails/render'
import { sendDueMessages } from '#app/platform/send-messages.server'
import { apply, ledgerOf, referringWorld } from '#app/referrals/friends/referring.fixture'
import { answerApplicant } from '#app/hiring/answering/answer-applicant.server'
import { waitingClaims } from '#app/hiring/employment/claims/queries-claims.server'
import { addDays, londonDate, toDateColumn, type LocalDate } from '#app/shared/dates'
import { capturedMail } from '#app/testing/captured-mail'
import { useDatabase } from '#app/testing/database'
import { makePerson } from '#app/testing/factories'
import { decideFirstDay } from './decide-first-day.server'
import { hireCandidate } from './hire-candidate.server'
import { correctStart, recordStart } from './record-start.server'

const { db } = await useDatabase()

/** A friend who was hired today. */
async function hiredToday() {
  const world = await referringWorld(db)
  const { application, referralId } = await apply(world)
  const { id } = application
  await answerApplicant({ id, change: 'interview', words: '' }, world.work)
  await answerApplicant({ id, change: 'offer', words: '' }, world.work)
  const today = londonDate(world.clock.now())
  const hired = await hireCandidate({ id, startAgreed: today, siteId: world.site.id }, world.work)
  const job = (hired.ok && hired.employmentId) || ''
  const council = { ...world.work, actor: await makePerson(db) }
  const ask = { councilId: world.work.council.id, personId: council.actor.personId, own: [], page: 1 }
  return {
    world,
    job,
    today,
    council,
    waiting: async () =>
      (await waitingClaims(db, ask)).claims.filter(({ provider }) => provider === world.provider.name),
    now: () => db.employment.findUniqueOrThrow({ where: { id: job }, include: { retentionChecks: true } }),
    points: async () => Object.keys((await ledgerOf(db, referralId!)).net),
  }
}

test('who was hired today cannot have started in 2020, nor be moved to 2019', async () => {
  const { world, job, today, points } = await hiredToday()
  expect(await recordStart({ id: job, on: '2020-01-01' }, world.work)).toEqual({ ok: false, reason: 'before-hire' })
  expect(await recordStart({ id: job, on: today }, world.work)).toMatchObject({ ok: true })
  expect(await correctStart({ id: job, on: '2019-01-01' }, world.work)).toEqual({ ok: false, reason: 'before-hire' })
  expect(await db.retentionCheck.count({ where: { employmentId: job, dueAt: { lte: world.clock.now() } } })).toBe(0)
  expect(await points()).not.toContain('retained_13')
})

test('a first day by which week 13 is due at once waits: nothing counts until the council agrees', async () => {
  const { world, job, today, council, waiting, now, points } = await hiredToday()
  world.clock.advance(7 * 86_400_000)
  const on = addDays(today, -84)
  expect(await recordStart({ id: job, on, newToCare: true }, world.work)).toMatchObject({
    ok: true,
    waits: 'due-at-once',
  })
  expect(await recordStart({ id: job, on, newToCare: true }, world.work)).toMatchObject({
    ok: true,
    waits: 'due-at-once',
  })
  expect(await now()).toMatchObject({ status: 'agreed', startedOn: null, retentionChecks: [] })
  expect(await points()).not.toContain('started')
  const [claim, ...more] = await waiting()
  expect(more).toEqual([])
  expect(claim).toMatchObject({ kind: 'start', stoodOn: today, claimedOn: on, why: 'due-at-once', mayNot: null })
  const decide = () => decideFirstDay({ id: claim!.id, decision: 'approve', words: '' }, council)
  expect(await decideFirstDay({ id: claim!.id, decision: 'approve', words: '' }, world.work)).toEqual({
    ok: false,
    reason: 'own-provider',
  })
  expect((await Promise.all([decide(), decide()])).filter(({ ok }) => ok)).toHaveLength(1)
  expect(await now()).toMatchObject({ status: 'started', startedOn: toDateColumn(on), newToCare: true })
  expect(await points()).toContain('started')
  const mail = capturedMail()
  await sendDueMessages(db, { now: world.clock.now(), mailer: mail, render: renderEmail })
  expect(mail.sent.some(({ subject }) => subject.startsWith('First day confirmed'))).toBe(true)
})

test('refused, the old day stays, and the provider reads why', async () => {
  const { world, job, today, council, waiting, now } = await hiredToday()
  await recordStart({ id: job, on: today }, world.work)
  const on: LocalDate = addDays(today, -15)
  expect(await correctStart({ id: job, on }, world.work)).toMatchObject({ ok: true, waits: 'far' })
  expect(await now()).toMatchObject({ startedOn: toDateColumn(today) })
  const [claim] = await waiting()
  expect(claim).toMatchObject({ kind: 'correct_start', stoodOn: today, claimedOn: on })
  const refuse = { id: claim!.id, decision: 'refuse', words: 'The rota shows the later day.' } as const
  expect(await decideFirstDay(refuse, council)).toEqual({ ok: true })
  expect(await decideFirstDay(refuse, council)).toEqual({ ok: false, reason: 'already-decided' })
  expect(await now()).toMatchObject({ startedOn: toDateColumn(today) })
  const mail = capturedMail()
  await sendDueMessages(db, { now: world.clock.now(), mailer: mail, render: renderEmail })
  const letter = mail.sent.find(({ subject }) => subject.startsWith('First day not confirmed'))
  expect(letter?.text).toContain('The rota shows the later day.')
  expect(await db.event.count({ where: { entityId: job, change: 'refuse_start' } })).toBe(1)
})

test('nobody decides what they asked for themselves, wherever they belong by now; the list says so', async () => {
  const { world, job, today } = await hiredToday()
  await recordStart({ id: job, on: today }, world.work)
  await correctStart({ id: job, on: addDays(today, -15) }, world.work)
  const asker = world.work.actor.personId
  await db.providerMember.updateMany({ where: { personId: asker }, data: { endedAt: world.clock.now() } })
  const councilId = world.work.council.id
  const { claims } = await waitingClaims(db, { councilId, personId: asker, own: [], page: 1 })
  const claim = claims.find(({ provider }) => provider === world.provider.name)!
  expect(claim.mayNot).toBe('You asked for this yourself, so a colleague has to decide.')
  const decision = { id: claim.id, decision: 'approve', words: '' } as const
  expect(await decideFirstDay(decision, world.work)).toEqual({ ok: false, reason: 'own-provider' })
  const other = await makePerson(db)
  const seen = await waitingClaims(db, { councilId, personId: other.personId, own: [], page: 1 })
  expect(seen.claims.find(({ id }) => id === claim.id)?.mayNot).toBeNull()
  expect(await decideFirstDay(decision, { ...world.work, actor: other })).toEqual({ ok: true })
})

test('the database refuses a start long before the hire, a leap from what was checked, and an end before the start', async () => {
  const { world, job, today } = await hiredToday()
  await recordStart({ id: job, on: today }, world.work)
  const write = (data: object) => db.employment.update({ where: { id: job }, data })
  await expect(write({ startedOn: new Date('2020-01-01'), checkedStart: null })).rejects.toThrow(
    'too long before the hire',
  )
  await expect(write({ startedOn: toDateColumn(addDays(today, -15)) })).rejects.toThrow('employment_near_checked_start')
  await expect(write({ status: 'ended', endedOn: toDateColumn(addDays(today, -1)), reason: 'pay' })).rejects.toThrow(
    'employment_dates',
  )
})
