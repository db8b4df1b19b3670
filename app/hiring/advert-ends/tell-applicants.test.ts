import { expect, test } from 'vitest'
import { useDatabase } from '#app/testing/database'
import { makeApplication, makeCouncil, makePerson, makeProvider, makeSite, makeVacancy } from '#app/testing/factories'
import { tellAdvertClosed } from './tell-applicants.server'

const { db } = await useDatabase()

const closedAt = new Date('2026-03-10T09:00:00Z')
const nextDay = new Date('2026-03-11T09:00:00Z')

async function closedVacancy(kind = 'company') {
  const provider = await makeProvider(db, await makeCouncil(db), { kind })
  const site = await makeSite(db, provider, { publicPrecision: 'outcode' })
  return makeVacancy(db, provider, site, { status: 'closed', closedReason: 'filled_elsewhere', closedAt })
}
const mailsOf = (applicationId: string) =>
  db.message.findMany({ where: { data: { path: ['url'], string_contains: applicationId } } })

test('whoever still waits is told a day later, once; who was answered is not', async () => {
  const vacancy = await closedVacancy()
  const waiting = await makeApplication(db, vacancy, await makePerson(db))
  const answered = await makeApplication(db, vacancy, await makePerson(db), { status: 'not_selected' })
  expect(await tellAdvertClosed(db, new Date(nextDay.getTime() - 1))).toBe(0)
  expect(await tellAdvertClosed(db, nextDay)).toBe(1)
  expect(await tellAdvertClosed(db, new Date('2026-03-12T09:00:00Z'))).toBe(0)
  expect(await mailsOf(waiting.id)).toMatchObject([
    { template: 'application-job-closed', data: { because: 'filled' }, recipient: waiting.email },
  ])
  expect(await mailsOf(answered.id)).toEqual([])
  expect((await db.jobApplication.findUniqueOrThrow({ where: { id: waiting.id } })).status).toBe('submitted')
})

test('two sweeps at once tell once; a private employer stays unnamed; long-closed adverts stay quiet', async () => {
  const vacancy = await closedVacancy('personal-assistant-employer')
  const waiting = await makeApplication(db, vacancy, await makePerson(db))
  await Promise.all([tellAdvertClosed(db, nextDay), tellAdvertClosed(db, nextDay)])
  expect(await mailsOf(waiting.id)).toMatchObject([{ data: { employer: null } }])
  const old = await makeApplication(db, await closedVacancy(), await makePerson(db))
  expect(await tellAdvertClosed(db, new Date('2026-04-10T09:00:00Z'))).toBe(0)
  expect(await mailsOf(old.id)).toEqual([])
})

test('an advert whose time runs out by itself is told of, by its date or for want of a word; one that is paused is not', async () => {
  const provider = await makeProvider(db, await makeCouncil(db))
  const site = await makeSite(db, provider)
  const past = await makeVacancy(db, provider, site, { closesAt: closedAt, openings: 2 })
  const hidden = await makeVacancy(db, provider, site, {
    publishAt: new Date('2025-12-01T09:00:00Z'),
    touchedAt: new Date('2025-12-10T09:00:00Z'),
    closesAt: new Date('2026-05-30T22:59:59.999Z'),
  })
  const paused = await makeVacancy(db, provider, site, { status: 'draft' })
  const [first, second, third] = await Promise.all(
    [past, hidden, paused].map(async (vacancy) => makeApplication(db, vacancy, await makePerson(db))),
  )
  await tellAdvertClosed(db, nextDay)
  await tellAdvertClosed(db, nextDay)
  expect(await mailsOf(first!.id)).toMatchObject([{ template: 'application-job-closed', data: { because: 'expired' } }])
  expect(await mailsOf(second!.id)).toMatchObject([{ data: { because: 'hidden' } }])
  expect(await mailsOf(third!.id)).toEqual([])
})
