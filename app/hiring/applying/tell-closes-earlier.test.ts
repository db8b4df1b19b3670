import { expect, test } from 'vitest'
import { workOf } from '#app/across/work.server'
import { approveVacancy } from '#app/jobs/moderation/approve-vacancy.server'
import { editVacancy } from '#app/jobs/editing/edit-vacancy.server'
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

const { db } = await useDatabase()

const clock = fixedClock('2026-03-10T09:00:00Z')
const council = await makeCouncil(db)
const provider = await makeProvider(db, council)
const site = await makeSite(db, provider)
const actor = await makeMember(db, provider, 'recruiter')
const work = workOf({ db, clock, council, actor, provider: actor.providers[0]! })
const draft = { status: 'draft', submittedAt: null, draftExpiresAt: new Date('2026-04-09T22:59:59.999Z') }

const mails = (to: string) =>
  db.message.findMany({ where: { template: 'application-closes-earlier', recipient: to }, select: { data: true } })

test('a closing date brought forward needs a reason, and tells whoever is writing an application, once', async () => {
  const { id: vacancyId, ...vacancy } = await makeVacancy(db, provider, site)
  const writing = await makeApplication(db, { id: vacancyId, ...vacancy }, await makePerson(db), draft)
  const sent = await makeApplication(db, { id: vacancyId, ...vacancy }, await makePerson(db))
  const closesAt = new Date('2026-03-20T17:00:00Z')
  expect(await editVacancy({ vacancyId, answers: { closesAt } }, work)).toMatchObject({
    reason: 'problems',
    problems: [{ step: 'dates', field: 'closingReason' }],
  })
  expect(await mails(writing.email!)).toEqual([])

  const closingReason = 'Twenty people have applied.'
  const edit = { vacancyId, answers: { closesAt }, closingReason }
  expect(await editVacancy(edit, work)).toMatchObject({ ok: true })
  // The same form again changes nothing more.
  expect(await editVacancy(edit, work)).toMatchObject({ ok: true })
  expect(await mails(writing.email!)).toMatchObject([
    { data: { was: 'Thursday 30 April', closes: 'Friday 20 March at 5pm', words: closingReason } },
  ])
  expect(await mails(sent.email!)).toEqual([])
  const [event] = await db.event.findMany({
    where: { entityId: vacancyId, code: 'closes-earlier' },
    select: { change: true, detail: { select: { data: true } } },
  })
  expect(event).toEqual({ change: 'edit', detail: { data: { words: closingReason } } })

  // Later than now again: nobody has less time, so nobody is told.
  expect(await editVacancy({ vacancyId, answers: { closesAt: new Date('2026-03-31T22:59:00Z') } }, work)).toMatchObject(
    {
      ok: true,
    },
  )
  expect(await mails(writing.email!)).toHaveLength(1)
})

test('what nobody could see yet, and the hour of the same day, is told of as it is', async () => {
  const scheduled = await makeVacancy(db, provider, site, { publishAt: new Date('2026-03-20T09:00:00Z') })
  const sooner = { vacancyId: scheduled.id, answers: { closesAt: new Date('2026-04-01T22:59:00Z') } }
  expect(await editVacancy(sooner, work)).toMatchObject({ ok: true })
  // A whole day that becomes one to nine in the morning ends earlier.
  const live = await makeVacancy(db, provider, site)
  const hour = { vacancyId: live.id, answers: { closesAt: new Date('2026-04-30T08:00:00Z') } }
  expect(await editVacancy(hour, work)).toMatchObject({ reason: 'problems', problems: [{ field: 'closingReason' }] })
  // 11:59pm is the end of the day, however it was kept.
  const same = { vacancyId: live.id, answers: { closesAt: new Date('2026-04-30T22:59:59.999Z') } }
  expect(await editVacancy(same, work)).toMatchObject({ ok: true })
})

test('a reason that would hold an advert back is refused; of an edit that is held they hear when it is approved', async () => {
  const vacancy = await makeVacancy(db, provider, site)
  const writing = await makeApplication(db, vacancy, await makePerson(db), draft)
  const closesAt = new Date('2026-03-20T17:00:00Z')
  const vacancyId = vacancy.id
  const closingReason = 'Ring Sue on 07700 900123 instead.'
  expect(await editVacancy({ vacancyId, answers: { closesAt }, closingReason }, work)).toMatchObject({
    reason: 'problems',
    problems: [{ field: 'closingReason', message: expect.stringContaining('07700 900123') }],
  })
  const held = { closesAt, description: 'We want a young and energetic team.' }
  expect(await editVacancy({ vacancyId, answers: held, closingReason: 'Enough people applied.' }, work)).toMatchObject({
    ok: true,
    result: 'held',
  })
  expect(await mails(writing.email!)).toEqual([])
  const moderator = workOf({ db, clock, council, actor: await makePerson(db) })
  const { updatedAt } = await db.vacancy.findUniqueOrThrow({ where: { id: vacancyId } })
  expect(
    await approveVacancy({ vacancyId, acceptsRequirement: false, readVersion: updatedAt }, moderator),
  ).toMatchObject({ ok: true })
  expect(await mails(writing.email!)).toMatchObject([
    { data: { was: 'Thursday 30 April', closes: 'Friday 20 March at 5pm', words: 'Enough people applied.' } },
  ])
})
