import { expect, test } from 'vitest'
import { useDatabase } from '#app/testing/database'
import { makeCouncil } from '#app/testing/factories'
import { accepted, introducing } from '#app/brokering/introductions/introducing.fixture'
import { introductionSweeps } from './tasks.server'

const { db } = await useDatabase()
const council = await makeCouncil(db)

const read = (id: string) => db.introduction.findUniqueOrThrow({ where: { id } })

/** Runs every sweep of introductions twice over: twice is once. */
async function sweep(now: Date) {
  for (const _ of [1, 2]) for (const { run } of introductionSweeps) await run(db, now)
}

const mails = async (id: string, template: string) =>
  (await db.message.findMany({ where: { event: { entityId: id }, template } })).map(({ recipient }) => recipient)

test('asked again on day three, lapsed after seven, with both told once', async () => {
  const { newCandidate, newVacancy, endorse, clock, broker } = await introducing(db, council)
  const candidate = await newCandidate()
  const id = accepted(await endorse({ candidateId: candidate.id, vacancyId: (await newVacancy()).id }))
  clock.set('2026-03-13T09:59:00Z')
  await sweep(clock.now())
  expect(await mails(id, 'introduction-question')).toHaveLength(1)
  clock.set('2026-03-13T10:00:00Z')
  await Promise.all([sweep(clock.now()), sweep(clock.now())])
  const questions = await db.message.findMany({ where: { event: { entityId: id }, template: 'introduction-question' } })
  expect(questions.map(({ data }) => (data as { again: boolean }).again)).toEqual([false, true])
  // They were told that they had until that day: all of it.
  clock.set('2026-03-17T23:59:00Z')
  await sweep(clock.now())
  expect(await read(id)).toMatchObject({ status: 'awaiting_candidate' })
  clock.set('2026-03-18T00:00:00Z')
  await sweep(clock.now())
  expect(await read(id)).toMatchObject({ status: 'lapsed' })
  expect(await mails(id, 'introduction-closed')).toEqual([candidate.person.email])
  expect(await mails(id, 'introduction-ended')).toEqual([broker.email])
})

test('a portal that slept past both days only says that it lapsed', async () => {
  const { newCandidate, newVacancy, endorse, clock } = await introducing(db, council)
  const id = accepted(await endorse({ candidateId: (await newCandidate()).id, vacancyId: (await newVacancy()).id }))
  clock.set('2026-03-25T10:00:00Z')
  await sweep(clock.now())
  expect(await mails(id, 'introduction-question')).toHaveLength(1)
  expect(await mails(id, 'introduction-closed')).toHaveLength(1)
})

test('five working days without an answer: the broker is told once; an answer in time, never', async () => {
  const { newCandidate, newVacancy, endorse, clock, broker, spoken } = await introducing(db, council)
  const introduce = async () =>
    accepted(
      await endorse(
        { candidateId: (await newCandidate()).id, vacancyId: (await newVacancy()).id },
        { consent: spoken },
      ),
    )
  const silent = await introduce()
  const answered = await introduce()
  await db.jobApplication.update({
    where: { id: (await read(answered)).applicationId! },
    data: { status: 'shortlisted', firstAnsweredAt: clock.now() },
  })
  clock.set('2026-03-17T09:59:00Z')
  await sweep(clock.now())
  expect(await mails(silent, 'introduction-overdue')).toEqual([])
  clock.set('2026-03-18T10:00:00Z')
  await sweep(clock.now())
  clock.set('2026-03-30T10:00:00Z')
  await sweep(clock.now())
  expect(await mails(silent, 'introduction-overdue')).toEqual([broker.email])
  expect(await mails(answered, 'introduction-overdue')).toEqual([])
})

test('a vacancy that ran out ends what was not sent', async () => {
  const { newCandidate, newVacancy, endorse, clock } = await introducing(db, council)
  const vacancy = await newVacancy({ closesAt: new Date('2026-03-11T22:59:00Z') })
  const candidate = await newCandidate()
  const id = accepted(await endorse({ candidateId: candidate.id, vacancyId: vacancy.id }))
  clock.set('2026-03-12T08:00:00Z')
  await sweep(clock.now())
  expect(await read(id)).toMatchObject({ status: 'closed', reason: 'vacancy-closed' })
  expect(await mails(id, 'introduction-closed')).toEqual([candidate.person.email])
})
