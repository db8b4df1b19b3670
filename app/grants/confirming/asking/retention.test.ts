import { beforeEach, expect, test } from 'vitest'
import { fallDueSweep } from '#app/grants/paying/instalments/fall-due.server'
import { useDatabase } from '#app/testing/database'
import { fixedClock } from '#app/testing/factories'
import { answerByLink, answerConfirmation } from '../answer-confirmation.server'
import { asking, elsewhere } from './asking.fixture'
import { confirmationForProvider } from '../queries-employer.server'
import { confirmationSweeps } from '../tasks.server'

const { db } = await useDatabase()
beforeEach(async () => {
  await db.confirmation.deleteMany()
  await db.grantApplication.updateMany({ data: { endedAt: new Date('2026-01-01T00:00:00Z') } })
  await db.$executeRaw`update grant_application set status = 'closed' where status in ('monitoring', 'approved')`
  await db.message.updateMany({ where: { status: 'queued' }, data: { status: 'cancelled' } })
})

async function sweep(now: Date): Promise<number> {
  let done = 0
  for (const { run } of confirmationSweeps) done += await run(db, now)
  return done
}
const at = (iso: string) => new Date(iso)
const retention = (applicationId: string) =>
  db.confirmation.findMany({ where: { applicationId, kind: 'retention' }, orderBy: { week: 'asc' } })
const still = { answer: 'employed', since: '2026-02-23', jobRole: 'care-worker', weeklyHours: 30, words: '' } as const

const checks = { definition: { retentionChecks: [13, 26].map((week) => ({ week, recoverPercent: 50 })) } }

test('once everything is paid the employer is asked at each week after the first day, and reminded', async () => {
  const { apply, provider, owner, clock, council, mails } = await asking(db, checks)
  const { id } = await apply({ status: 'monitoring', providerId: provider.id, startedOn: at('2026-02-23') })
  await Promise.all([sweep(clock.now()), sweep(clock.now()), sweep(clock.now())])
  // Weeks 13 and 26 after Monday 23 February, when the day begins in London.
  expect(await retention(id)).toMatchObject([
    { week: 13, dueAt: at('2026-05-24T23:00:00Z'), askedAt: null },
    { week: 26, dueAt: at('2026-08-23T23:00:00Z'), askedAt: null },
  ])
  expect(await sweep(clock.now())).toBe(0)
  expect(await mails()).toEqual([])
  clock.set('2026-05-24T23:00:00Z')
  await Promise.all([sweep(clock.now()), sweep(clock.now())])
  const [first] = await retention(id)
  // Monday 25 May is a bank holiday: Tuesday, Wednesday, Thursday.
  expect(first).toMatchObject({ askedAt: clock.now(), firstReminderAt: at('2026-05-28T08:00:00Z') })
  expect((await mails()).map(({ text }) => text.includes('still work for you'))).toEqual([true, true, true])
  const work = { db, clock, council, actor: owner, provider: owner.providers[0]! }
  expect(await answerConfirmation({ id: first!.id, reply: still, browser: elsewhere }, work)).toEqual({ ok: true })
  clock.set('2026-08-24T08:00:00Z')
  expect(await sweep(clock.now())).toBe(1)
  const [, second] = await retention(id)
  const page = await confirmationForProvider(db, { id: second!.id, providerId: provider.id })
  expect(page?.known).toMatchObject({ since: '2026-02-23', jobRole: 'care-worker', weeklyHours: 30 })
})

test('nobody is asked again once an employer said that they left', async () => {
  const { apply, clock } = await asking(db, checks)
  const { id } = await apply({ status: 'monitoring', startedOn: at('2026-02-23') })
  await sweep(clock.now())
  clock.set('2026-05-26T08:00:00Z')
  await sweep(clock.now())
  const [first, second] = await retention(id)
  const reply = { answer: 'left', leftOn: '2026-05-01', words: '' } as const
  expect(await answerByLink({ id: first!.id, reply, byName: 'G', browser: elsewhere }, { db, clock })).toEqual({
    ok: true,
  })
  await db.confirmation.delete({ where: { id: second!.id } })
  expect(await sweep(at('2026-09-30T08:00:00Z'))).toBe(0)
  expect(await retention(id)).toHaveLength(1)
})

test('a provider that answers its own retention check is not asked twice', async () => {
  const { apply, provider, owner, clock, council, mails } = await asking(db, checks)
  const { id, personId } = await apply({ status: 'monitoring', providerId: provider.id })
  const employment = await db.employment.create({
    data: {
      councilId: council.id,
      providerId: provider.id,
      personId,
      status: 'started',
      startedOn: at('2026-02-23'),
      createdAt: at('2026-02-20T09:00:00Z'),
      updatedAt: at('2026-02-20T09:00:00Z'),
      retentionChecks: {
        create: [{ week: 13, dueAt: at('2026-05-24T23:00:00Z'), askedAt: at('2026-05-25T08:00:00Z') }],
      },
    },
  })
  await db.grantApplication.update({ where: { id }, data: { employmentId: employment.id } })
  await sweep(clock.now())
  // It was asked by the employment's own check: that is waited for.
  expect(await sweep(at('2026-05-27T08:00:00Z'))).toBe(0)
  await db.retentionCheck.updateMany({
    where: { employmentId: employment.id },
    data: { answer: 'still-here', answeredAt: at('2026-05-28T10:00:00Z'), answeredByPersonId: owner.personId },
  })
  expect(await sweep(at('2026-05-29T08:00:00Z'))).toBe(1)
  expect(await retention(id)).toMatchObject([
    { week: 13, answer: 'employed', since: at('2026-02-23'), answeredAt: at('2026-05-28T10:00:00Z') },
    { week: 26, answer: null },
  ])
  expect(await mails()).toEqual([])
  // The record says that they left: nobody needs to be asked about week 26.
  await db.employment.update({
    where: { id: employment.id },
    data: { status: 'ended', endedOn: at('2026-07-01'), reason: 'hours' },
  })
  expect(await sweep(at('2026-08-24T08:00:00Z'))).toBe(1)
  expect((await retention(id))[1]).toMatchObject({ answer: 'left', leftOn: at('2026-07-01') })
})

test('a retention check that is not answered for a fortnight is asked here as well', async () => {
  const { apply, provider, clock, council } = await asking(db, checks)
  const { id, personId } = await apply({ status: 'monitoring', providerId: provider.id })
  await db.employment.create({
    data: {
      councilId: council.id,
      providerId: provider.id,
      personId,
      status: 'started',
      startedOn: at('2026-02-23'),
      createdAt: at('2026-02-20T09:00:00Z'),
      updatedAt: at('2026-02-20T09:00:00Z'),
      retentionChecks: {
        create: [{ week: 13, dueAt: at('2026-05-24T23:00:00Z'), askedAt: at('2026-05-25T08:00:00Z') }],
      },
    },
  })
  await sweep(clock.now())
  expect(await sweep(at('2026-06-08T07:00:00Z'))).toBe(0)
  expect(await sweep(at('2026-06-08T09:00:00Z'))).toBe(1)
  expect((await retention(id))[0]).toMatchObject({ askedAt: at('2026-06-08T09:00:00Z'), providerId: provider.id })
})

test('before money that is paid only while they work there, the employer is asked 28 days ahead', async () => {
  const instalments = [0, 6, 12].map((afterMonths) => ({ afterMonths, share: 1, whileEmployed: afterMonths > 0 }))
  const { apply } = await asking(db, { definition: { instalments, retentionChecks: [] } })
  const { id, instalments: rows } = await apply({ status: 'approved', startedOn: at('2026-02-23') })
  // Decided on 10 March: due on 6 September and on 5 March.
  expect(rows[1]!.dueOn).toEqual(at('2026-09-06'))
  const fallsDue = async (iso: string) => {
    await fallDueSweep.run(db, at(iso))
    return (await db.instalment.findMany({ where: { applicationId: id }, orderBy: { number: 'asc' } })).map(
      ({ status }) => status,
    )
  }
  expect(await sweep(at('2026-08-08T22:59:00Z'))).toBe(0)
  expect(await sweep(at('2026-08-08T23:00:00Z'))).toBe(2)
  expect(await sweep(at('2026-08-08T23:00:00Z'))).toBe(0)
  const [asked] = await retention(id)
  // 27 whole weeks from 23 February.
  expect(asked).toMatchObject({ week: 27, askedAt: at('2026-08-08T23:00:00Z') })
  expect(await fallsDue('2026-09-06T08:00:00Z')).toEqual(['due', 'scheduled', 'scheduled'])
  const now = at('2026-09-06T10:00:00Z')
  await answerByLink(
    { id: asked!.id, reply: still, byName: 'G', browser: elsewhere },
    { db, clock: fixedClock('2026-09-06T10:00:00Z') },
  )
  expect(await fallsDue('2026-09-06T11:00:00Z')).toEqual(['due', 'due', 'scheduled'])
  expect(await sweep(now)).toBe(0)
  // The next one needs a word of its own.
  expect(await fallsDue('2027-03-05T11:00:00Z')).toEqual(['due', 'due', 'scheduled'])
  expect(await sweep(at('2027-02-08T09:00:00Z'))).toBe(2)
  const [, second] = await retention(id)
  const gone = { answer: 'left', leftOn: '2027-01-31', words: '' } as const
  await answerByLink(
    { id: second!.id, reply: gone, byName: 'G', browser: elsewhere },
    { db, clock: fixedClock('2027-02-09T09:00:00Z') },
  )
  expect(await fallsDue('2027-03-05T11:00:00Z')).toEqual(['due', 'due', 'scheduled'])
})
