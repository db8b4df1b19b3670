import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { workOf } from '#app/across/work.server'
import { recordStart, undoStart } from '#app/across/employment/record-start.server'
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
import { lapseSilent } from './lapse-silent.server'
import { remindOfApplicants } from './remind-of-applicants.server'
import { lapsesOn } from './silence'

const { db } = await useDatabase()

const council = await makeCouncil(db)

async function waiting(status = 'submitted') {
  const provider = await makeProvider(db, council, { contactEmail: `${randomUUID()}@care.example` })
  const site = await makeSite(db, provider)
  const vacancy = await makeVacancy(db, provider, site)
  return { provider, vacancy, application: await makeApplication(db, vacancy, await makePerson(db), { status }) }
}
const mails = (to: string | null, template: string) =>
  db.message.count({ where: { recipient: to ?? '', template, status: { not: 'cancelled' } } })
// They were sent on Monday 2 March at 10.
const at = (day: string, time = '10:00') => new Date(`${day}T${time}:00Z`)

test('a provider is reminded on days 7 and 14, once each; whoever answered is not', async () => {
  const silent = await waiting()
  const answered = await waiting('shortlisted')
  const contact = silent.provider.contactEmail
  await remindOfApplicants(db, at('2026-03-09', '09:59'))
  expect(await mails(contact, 'applicant-waits')).toBe(0)
  await Promise.all([remindOfApplicants(db, at('2026-03-09')), remindOfApplicants(db, at('2026-03-09'))])
  await remindOfApplicants(db, at('2026-03-12'))
  expect(await mails(contact, 'applicant-waits')).toBe(1)
  await remindOfApplicants(db, at('2026-03-16'))
  await remindOfApplicants(db, at('2026-03-16'))
  await remindOfApplicants(db, at('2026-03-30'))
  expect(await mails(contact, 'applicant-waits')).toBe(2)
  expect(await mails(answered.provider.contactEmail, 'applicant-waits')).toBe(0)
})

test('after thirty working days it is put on hold, and the candidate reads an apology, once', async () => {
  const { application } = await waiting()
  const late = lapsesOn(application.submittedAt!)
  // Good Friday and Easter Monday are no working days.
  expect(late.toISOString()).toBe('2026-04-15T22:59:59.999Z')
  await lapseSilent(db, new Date(late.getTime() - 1))
  const read = () => db.jobApplication.findUniqueOrThrow({ where: { id: application.id } })
  expect((await read()).status).toBe('submitted')
  await Promise.all([lapseSilent(db, late), lapseSilent(db, late)])
  await lapseSilent(db, at('2026-04-20'))
  expect((await read()).status).toBe('inactive')
  expect(await mails(application.email, 'application-unanswered')).toBe(1)
})

test('whoever starts work has their other applications closed, with both sides told once', async () => {
  const clock = fixedClock('2026-03-10T09:00:00Z')
  const { provider, vacancy, application } = await waiting('hired')
  const other = await waiting()
  const person = { personId: application.personId!, name: application.name, email: application.email! }
  const open = await makeApplication(
    db,
    other.vacancy,
    { ...(await makePerson(db)), ...person },
    { status: 'interviewing' },
  )
  const gone = await waiting()
  const noLonger = await makeApplication(db, gone.vacancy, { ...(await makePerson(db)), ...person })
  const same = await makeApplication(db, await makeVacancy(db, provider, await makeSite(db, provider)), {
    ...(await makePerson(db)),
    ...person,
  })
  const decided = await waiting()
  const no = await makeApplication(
    db,
    decided.vacancy,
    { ...(await makePerson(db)), ...person },
    { status: 'withdrawn' },
  )
  const employment = await db.employment.create({
    data: {
      councilId: council.id,
      providerId: provider.id,
      personId: person.personId,
      vacancyId: vacancy.id,
      applicationId: application.id,
      status: 'agreed',
      startAgreed: new Date('2026-03-09'),
      createdAt: clock.now(),
      updatedAt: clock.now(),
    },
  })
  const actor = await makeMember(db, provider, 'recruiter')
  const work = workOf({ db, clock, council, actor, provider: actor.providers[0]! })
  const start = { id: employment.id, on: '2026-03-09' } as const
  expect(await recordStart(start, work)).toMatchObject({ ok: true })
  expect(await recordStart(start, work)).toMatchObject({ ok: true })
  const statusOf = async (id: string) => (await db.jobApplication.findUniqueOrThrow({ where: { id } })).status
  expect(await statusOf(open.id)).toBe('hired_elsewhere')
  expect(await statusOf(no.id)).toBe('withdrawn')
  expect(await statusOf(application.id)).toBe('hired')
  expect(await mails(other.provider.contactEmail, 'application-started-elsewhere')).toBe(1)
  expect(await mails(person.email, 'applications-closed-on-start')).toBe(1)
  expect(await mails(provider.contactEmail, 'application-started-elsewhere')).toBe(0)
  // Another advert of the same employer: closed too, but nobody there is told of another employer.
  expect(await statusOf(same.id)).toBe('hired_elsewhere')

  await db.vacancy.update({
    where: { id: gone.vacancy.id },
    data: { status: 'closed', closedReason: 'withdrawn', closedAt: clock.now() },
  })
  expect(await undoStart({ id: employment.id }, work)).toMatchObject({ ok: true })
  expect(await undoStart({ id: employment.id }, work)).toMatchObject({ ok: true })
  expect(await statusOf(open.id)).toBe('interviewing')
  expect(await statusOf(same.id)).toBe('submitted')
  expect(await statusOf(noLonger.id)).toBe('hired_elsewhere')
  expect(await statusOf(no.id)).toBe('withdrawn')
  expect(await mails(other.provider.contactEmail, 'application-free-again')).toBe(1)
  const [letter] = await db.message.findMany({
    where: { template: 'applications-open-again', recipient: person.email },
  })
  expect(letter!.data).toMatchObject({ open: [expect.any(String), expect.any(String)], gone: ['Care assistant'] })
})
test('who was introduced is left to the introduction: neither reminded of nor lapsed here', async () => {
  const { provider, application } = await waiting()
  await db.event.create({
    data: {
      councilId: council.id,
      entity: 'application',
      entityId: application.id,
      change: 'introduce',
      fromState: 'draft',
      toState: 'submitted',
      at: application.submittedAt!,
      visibleAt: application.submittedAt!,
      actorKind: 'system',
    },
  })
  await remindOfApplicants(db, at('2026-03-09'))
  await remindOfApplicants(db, at('2026-03-16'))
  await lapseSilent(db, new Date(lapsesOn(application.submittedAt!).getTime() + 86_400_000))
  expect(await mails(provider.contactEmail, 'applicant-waits')).toBe(0)
  expect(await mails(application.email, 'application-unanswered')).toBe(0)
  expect((await db.jobApplication.findUniqueOrThrow({ where: { id: application.id } })).status).toBe('submitted')
})
