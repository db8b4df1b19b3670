import { expect, it } from 'vitest'
import { refreshSearchRow } from '#app/jobs/search/refresh-search-row.server'
import type { Prisma } from '#app/platform/database/client.server'
import { useDatabase } from '#app/testing/database'
import {
  makeApplication,
  makeCandidate,
  makeCouncil,
  makeIntroduction,
  makePerson,
  makeProvider,
  makeSite,
  makeVacancy,
} from '#app/testing/factories'
import { candidateHead, vacancyHead } from './queries-heads.server'
import { brokerVacancies } from './queries-vacancies.server'
import { isHardToFill } from './hard-to-fill'
import { readVacancyFilters, vacanciesHref } from './vacancy-filters'

const { db } = await useDatabase()

const now = new Date('2026-03-25T12:00:00Z')
const council = await makeCouncil(db)
const provider = await makeProvider(db, council)
const banbury = await makeSite(db, provider)
const oxford = await makeSite(db, provider, { town: 'Oxford', eastings: 451_000, northings: 206_000 })

async function vacancy(title: string, given: Partial<Prisma.VacancyUncheckedCreateInput> = {}, at = banbury) {
  const row = await makeVacancy(db, provider, at, { title, ...given })
  await refreshSearchRow(db, row.id)
  return row
}

const list = (query = '', near: { eastings: number; northings: number } | null = null, councilId = council.id) =>
  brokerVacancies(db, { councilId, filters: { ...readVacancyFilters(new URLSearchParams(query)), near }, now })

it('lists open vacancies by need, with their people; filters them; keeps other councils’ out', async () => {
  const busy = await vacancy('Busy', { openings: 2, openingsTaken: 1 })
  await makeApplication(db, busy, await makePerson(db))
  await makeApplication(db, busy, await makePerson(db), { status: 'withdrawn' })
  const candidate = await makeCandidate(db, council)
  await makeIntroduction(db, candidate, busy, { status: 'sent' })
  const roomy = await vacancy('Roomy', { openings: 4, roles: ['nurse'], services: ['nursing-home'] })
  await makeIntroduction(db, candidate, roomy, { status: 'awaiting_candidate' })
  await vacancy('Empty, newer', { publishAt: new Date('2026-03-20T08:00:00Z') }, oxford)
  await vacancy('Empty, older')
  await vacancy('Full', { openingsTaken: 1 })
  const { vacancies, page } = await list()
  expect(vacancies.map(({ title }) => title)).toEqual(['Empty, older', 'Empty, newer', 'Roomy', 'Busy'])
  expect(page.total).toBe(4)
  expect(vacancies[3]).toMatchObject({ openingsLeft: 1, applicants: 2, introductions: 1, hired: 1, town: 'Banbury' })
  expect(vacancies[2]).toMatchObject({ openingsLeft: 4, applicants: 0, introductions: 1 })

  const titles = async (...given: Parameters<typeof list>) => (await list(...given)).vacancies.map(({ title }) => title)
  expect(await titles('role=nurse')).toEqual(['Roomy'])
  expect(await titles('service=nursing-home')).toEqual(['Roomy'])
  expect(await titles('nobody=yes')).toEqual(['Empty, older', 'Empty, newer'])
  expect(await titles('radius=5', { eastings: 451_500, northings: 206_500 })).toEqual(['Empty, newer'])
  expect((await list('page=9')).page).toMatchObject({ page: 1, total: 4 })
  expect(await titles('', null, (await makeCouncil(db)).id)).toEqual([])
})

it('reads filters forgivingly and writes them back', () => {
  const filters = readVacancyFilters(
    new URLSearchParams('role=nurse&service=x&where= OX16 &radius=3&nobody=yes&page=2'),
  )
  expect(filters).toEqual({ role: 'nurse', service: null, where: 'OX16', radius: 5, nobody: true, page: 2 })
  expect(vacanciesHref(filters, 3)).toBe('/broker/vacancies?role=nurse&where=OX16&nobody=yes&page=3')
  expect(vacanciesHref(readVacancyFilters(new URLSearchParams()))).toBe('/broker/vacancies')
})

it('calls a vacancy hard to fill after three weeks without a hire and with few applicants', () => {
  expect(isHardToFill({ daysLive: 21, hired: 0, applicants: 2 })).toBe(true)
  expect(isHardToFill({ daysLive: 20, hired: 0, applicants: 0 })).toBe(false)
  expect(isHardToFill({ daysLive: 40, hired: 1, applicants: 0 })).toBe(false)
  expect(isHardToFill({ daysLive: 40, hired: 0, applicants: 3 })).toBe(false)
})

it('puts a head over the matches, for the council’s own vacancies and candidates only', async () => {
  const other = await makeCouncil(db)
  const advert = await vacancy('Headed', { openings: 3, openingsTaken: 1 })
  const candidate = await makeCandidate(db, council, { status: 'paused' })
  await makeIntroduction(db, candidate, advert, { status: 'sent' })
  const over = await vacancy('Over')
  const sent = await makeIntroduction(db, candidate, over, { status: 'sent' })
  await db.jobApplication.update({ where: { id: sent.applicationId! }, data: { status: 'not_selected' } })
  await db.person.update({
    where: { id: candidate.personId },
    data: { safeContact: { ways: ['text'], voicemail: false, note: '' } },
  })
  expect(await vacancyHead(db, { vacancyId: advert.id, councilId: council.id })).toMatchObject({
    title: 'Headed',
    openings: 3,
    openingsLeft: 2,
    applicants: 1,
    introductions: 1,
    town: 'Banbury',
  })
  // An introduction whose application is over is none any more.
  expect(await candidateHead(db, { candidateId: candidate.id, councilId: council.id })).toMatchObject({
    status: 'paused',
    careful: ['Text or email. Do not ring.'],
    liveIntroductions: 1,
  })
  for (const councilId of [other.id]) {
    expect(await vacancyHead(db, { vacancyId: advert.id, councilId })).toBeNull()
    expect(await candidateHead(db, { candidateId: candidate.id, councilId })).toBeNull()
  }
  expect(await vacancyHead(db, { vacancyId: 'nonsense', councilId: council.id })).toBeNull()
  expect(await candidateHead(db, { candidateId: 'nonsense', councilId: council.id })).toBeNull()
})
