import { beforeEach, expect, test } from 'vitest'
import { workOf } from '#app/across/work.server'
import { renderEmail } from '#emails/render'
import { sendDueMessages } from '#app/platform/send-messages.server'
import { capturedMail } from '#app/testing/captured-mail'
import { useDatabase } from '#app/testing/database'
import { makeCouncil, makeMember, makePerson, makeProvider, makeSite, makeVacancy } from '#app/testing/factories'
import { answerRetentionCheck } from './answer-retention-check.server'
import { askRetentionChecks, remindOfRetentionChecks } from './ask-retention-checks.server'
import { correctStart, recordStart } from '../recording.fixture'

const { db } = await useDatabase()
beforeEach(async () => {
  await db.employment.deleteMany()
  await db.message.updateMany({ where: { status: 'queued' }, data: { status: 'cancelled' } })
})

const council = await makeCouncil(db)
const at = (iso: string) => new Date(iso)
/** The first instant of Monday 1 June in London: 13 weeks after Monday 2 March. */
const due = at('2026-05-31T23:00:00Z')

async function started() {
  const provider = await makeProvider(db, council)
  const owner = await makeMember(db, provider, 'owner')
  const recruiter = await makeMember(db, provider, 'recruiter')
  await makeMember(db, provider, 'viewer')
  const vacancy = await makeVacancy(db, provider, await makeSite(db, provider))
  const { id } = await db.employment.create({
    data: {
      councilId: council.id,
      providerId: provider.id,
      personId: (await makePerson(db, { name: 'Amira Osei' })).personId,
      vacancyId: vacancy.id,
      status: 'agreed',
      createdAt: at('2026-03-01T12:00:00Z'),
      updatedAt: at('2026-03-01T12:00:00Z'),
    },
  })
  const began = at('2026-03-02T12:00:00Z')
  const context = workOf({ db, clock: { now: () => began }, actor: owner, provider: owner.providers[0]!, council })
  await recordStart({ id, on: '2026-03-02' }, context)
  return { id, context, provider, addresses: [owner.email, recruiter.email, provider.contactEmail].toSorted() }
}

async function sweep(now: Date) {
  return { asked: await askRetentionChecks(db, now), reminded: await remindOfRetentionChecks(db, now) }
}

async function sent(now: Date) {
  const mail = capturedMail()
  await sendDueMessages(db, { now, mailer: mail, render: renderEmail })
  return mail.sent
}

test('asks owners, recruiters and the contact when the day begins in London, and once', async () => {
  const { id, addresses } = await started()
  expect(await sweep(new Date(due.getTime() - 1))).toEqual({ asked: 0, reminded: 0 })
  const runs = await Promise.all([
    askRetentionChecks(db, due),
    askRetentionChecks(db, due),
    askRetentionChecks(db, due),
  ])
  expect(runs.toSorted((a, b) => a - b)).toEqual([0, 0, 1])
  expect(await sweep(due)).toEqual({ asked: 0, reminded: 0 })

  const mails = await sent(due)
  expect(mails.map(({ to }) => to).toSorted()).toEqual(addresses)
  const [mail] = mails
  expect(mail!.subject).toBe('Is Amira still working with you?')
  expect(mail!.text).toContain(`/provider/employments/${id}`)
  expect(mail!.text).toContain('started with you on 2 March 2026 (Care assistant)')
  expect(mail!.text).not.toContain('Osei')
  expect(await sent(due)).toEqual([])
})

test('reminds after seven days, once', async () => {
  await started()
  await sweep(due)
  await sent(due)
  const week = (days: number) => new Date(due.getTime() + days * 86_400_000)
  expect(await sweep(new Date(week(7).getTime() - 1))).toEqual({ asked: 0, reminded: 0 })
  expect(await sweep(week(7))).toEqual({ asked: 0, reminded: 1 })
  expect(await sweep(week(7))).toEqual({ asked: 0, reminded: 0 })
  expect(await sweep(week(30))).toEqual({ asked: 0, reminded: 0 })
  const mails = await sent(week(30))
  expect(mails).toHaveLength(3)
  expect(mails.every(({ subject }) => subject === 'Reminder: is Amira still working with you?')).toBe(true)
})

test('nobody is asked about somebody who left, nor reminded of what is answered', async () => {
  const { id, context } = await started()
  await sweep(due)
  await answerRetentionCheck({ id, week: 13, answer: 'still-here' }, { ...context, clock: { now: () => due } })
  expect(await sweep(at('2026-06-20T12:00:00Z'))).toEqual({ asked: 0, reminded: 0 })
  await db.employment.update({ where: { id }, data: { status: 'ended', endedOn: at('2026-07-01') } })
  expect(await sweep(at('2026-12-01T12:00:00Z'))).toEqual({ asked: 0, reminded: 0 })
})

test('a jump of the clock, forth and back and forth, asks each check once', async () => {
  await started()
  const jump = at('2026-12-01T12:00:00Z')
  expect(await sweep(jump)).toEqual({ asked: 2, reminded: 0 })
  expect(await sweep(at('2026-03-03T12:00:00Z'))).toEqual({ asked: 0, reminded: 0 })
  expect(await sweep(jump)).toEqual({ asked: 0, reminded: 0 })
  expect(await sweep(at('2026-12-08T12:00:00Z'))).toEqual({ asked: 0, reminded: 2 })
  expect(await sweep(at('2027-12-01T12:00:00Z'))).toEqual({ asked: 0, reminded: 0 })
  expect(await db.event.count({ where: { entity: 'retention_check', change: 'ask', at: jump } })).toBe(2)
})

test('a corrected start asks again on the new day; one corrected back does not ask twice for the same', async () => {
  const { id, context } = await started()
  await sweep(due)
  const now = at('2026-06-02T12:00:00Z')
  await correctStart({ id, on: '2026-03-09' }, { ...context, clock: { now: () => now } })
  expect(await sweep(now)).toEqual({ asked: 0, reminded: 0 })
  await correctStart({ id, on: '2026-03-02' }, { ...context, clock: { now: () => now } })
  expect(await sweep(now)).toEqual({ asked: 0, reminded: 0 })
  await correctStart({ id, on: '2026-03-09' }, { ...context, clock: { now: () => now } })
  expect(await sweep(at('2026-06-08T12:00:00Z'))).toEqual({ asked: 1, reminded: 0 })
})
