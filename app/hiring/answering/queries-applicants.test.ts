import { expect, test } from 'vitest'
import type { Prisma } from '#app/platform/database/client.server'
import { useDatabase } from '#app/testing/database'
import {
  makeApplication,
  makeCouncil,
  makeMember,
  makePerson,
  makeProvider,
  makeSite,
  makeVacancy,
} from '#app/testing/factories'
import { applicant, applicantCv } from './queries-applicant.server'
import type { ApplicantFilters } from './applicant-filters'
import {
  applicantsVacancy,
  listApplicants,
  overApplicants,
  remainingApplicants,
  vacanciesWithApplicants,
} from './queries-applicants.server'
import { peopleToDecline } from './queries-declining.server'

const { db } = await useDatabase()

const now = new Date('2026-03-10T12:00:00Z')
const morning = new Date('2026-03-11T09:00:00Z')
const council = await makeCouncil(db)
const everybody: ApplicantFilters = { stage: 'open', vacancyId: null, page: 1 }

async function setUp() {
  const provider = await makeProvider(db, council)
  const member = await makeMember(db, provider, 'owner')
  const site = await makeSite(db, provider)
  const vacancy = await makeVacancy(db, provider, site)
  const apply = async (name: string, given: Partial<Prisma.JobApplicationUncheckedCreateInput> = {}) => {
    const person = await makePerson(db, { name })
    return { ...(await makeApplication(db, vacancy, person, given)), person }
  }
  const list = (filters: Partial<ApplicantFilters> = {}) =>
    listApplicants(db, { providerId: provider.id, filters: { ...everybody, ...filters }, now })
  return { provider, member, site, vacancy, apply, list }
}

const names = ({ rows }: { rows: { name: string }[] }) => rows.map(({ name }) => name)

test('who waits longest stands first; each view has its people and its count', async () => {
  const { apply, list } = await setUp()
  await apply('Offered', { status: 'offered', submittedAt: new Date('2026-02-01') })
  await apply('Waits since March', { submittedAt: new Date('2026-03-01') })
  await apply('Waits since February', { submittedAt: new Date('2026-02-20') })
  await apply('Withdrew', { status: 'withdrawn' })
  await apply('Draft', { status: 'draft', draftExpiresAt: morning })
  const open = await list()
  expect(names(open)).toEqual(['Waits since February', 'Waits since March', 'Offered'])
  expect(open.counts).toMatchObject({ open: 3, waiting: 2, offered: 1, ended: 1, all: 4, hired: 0 })
  expect(names(await list({ stage: 'ended' }))).toEqual(['Withdrew'])
  expect(names(await list({ page: 99 }))).toHaveLength(3)
})

test('nobody sees the applicants of another provider, by whatever id', async () => {
  const mine = await setUp()
  const rival = await setUp()
  const { id } = await mine.apply('Amira')
  const { id: providerId } = rival.provider
  const vacancyId = mine.vacancy.id
  expect(await listApplicants(db, { providerId, filters: { ...everybody, vacancyId }, now })).toMatchObject({
    rows: [],
    counts: { all: 0 },
  })
  expect(await applicant(db, { id, providerId, now })).toBeNull()
  expect(await applicantCv(db, { id, providerId })).toBeNull()
  expect(await applicantsVacancy(db, { id: vacancyId, providerId })).toBeNull()
  expect(await remainingApplicants(db, { vacancyId, providerId })).toEqual([])
  expect(await peopleToDecline(db, { ids: [id], providerId })).toEqual([])
  expect(await vacanciesWithApplicants(db, providerId)).toEqual([])
  for (const nonsense of ['', 'x', "1' or true --"]) {
    expect(await applicant(db, { id: nonsense, providerId, now })).toBeNull()
    expect(await applicantsVacancy(db, { id: nonsense, providerId })).toBeNull()
  }
})

test('the distance is from home to the nearest site, roughly where it is known roughly', async () => {
  const { apply, list, vacancy, provider } = await setUp()
  const far = await makeSite(db, provider, { name: 'Far House', eastings: 300_000, northings: 300_000 })
  await db.vacancySite.create({ data: { vacancyId: vacancy.id, siteId: far.id, providerId: provider.id } })
  const near = await apply('Near', { postcode: 'OX16 5QQ' })
  await apply('Nowhere', { postcode: 'ZZ99 9ZZ' })
  const { rows } = await list()
  expect(Object.fromEntries(rows.map(({ name, distance }) => [name, distance]))).toEqual({
    Near: expect.stringMatching(/mile/),
    Nowhere: null,
  })
  expect(await applicant(db, { id: near.id, providerId: provider.id, now })).toMatchObject({
    distance: { siteName: 'Cherwell House' },
  })
})

test('what the applicant ended, or had erased, shows no way to reach them', async () => {
  const { apply, provider } = await setUp()
  const page = (id: string) => applicant(db, { id, providerId: provider.id, now })
  const open = await apply('Amira Osei')
  expect(await page(open.id)).toMatchObject({
    name: 'Amira Osei',
    answers: { phone: '+447700900123', postcode: 'OX16 5QQ' },
  })
  const safeContact = { ways: ['phone'], voicemail: false, note: 'Only before 3pm.' }
  await db.person.update({ where: { id: open.person.personId }, data: { safeContact } })
  expect((await page(open.id))?.safeContact).toEqual([
    'Ring or email. Do not text.',
    'Do not leave a voicemail.',
    'Only before 3pm.',
  ])
  const gone = await apply('Withdrew', { status: 'withdrawn' })
  expect(await page(gone.id)).toMatchObject({ name: 'Withdrew', answers: null, distance: null })
  await db.person.update({ where: { id: open.person.personId }, data: { erasedAt: now } })
  expect(await page(open.id)).toMatchObject({ name: '', erased: true, answers: null, safeContact: [], distance: null })
  const { rows } = await listApplicants(db, { providerId: provider.id, filters: everybody, now })
  expect(rows).toMatchObject([{ name: '', distance: null }])
})

test('a CV opens while it may: not infected, not given up, not of somebody who left', async () => {
  const { apply, provider } = await setUp()
  const file = { purpose: 'cv', name: 'cv.pdf', type: 'application/pdf', size: 9, sha256: 'x', createdAt: now }
  const { id: cvFileId } = await db.file.create({
    data: { ...file, scanState: 'unscanned', storageKey: `cv/${provider.id}` },
  })
  const { id } = await apply('Amira', { cvFileId })
  const cv = () => applicantCv(db, { id, providerId: provider.id })
  expect(await cv()).toMatchObject({ name: 'cv.pdf' })
  await db.file.update({ where: { id: cvFileId }, data: { scanState: 'infected' } })
  expect(await cv()).toBeNull()
  await db.file.update({ where: { id: cvFileId }, data: { scanState: 'clean', erasedAt: now } })
  expect(await cv()).toBeNull()
  await db.file.update({ where: { id: cvFileId }, data: { erasedAt: null } })
  await db.jobApplication.update({ where: { id }, data: { status: 'withdrawn' } })
  expect(await cv()).toBeNull()
})

test('a “no” that is held back says until when, and where an undo would lead', async () => {
  const { apply, provider, list } = await setUp()
  const { id } = await apply('Amira', {
    status: 'not_selected',
    previousStatus: 'shortlisted',
    statusReleasedAt: morning,
  })
  expect(await applicant(db, { id, providerId: provider.id, now })).toMatchObject({
    undoTo: 'shortlisted',
    heldUntil: morning,
  })
  expect(await applicant(db, { id, providerId: provider.id, now: morning })).toMatchObject({
    undoTo: null,
    heldUntil: null,
  })
  expect((await list({ stage: 'ended' })).rows).toMatchObject([{ heldUntil: morning }])
})

test('who is left to tell when a vacancy is over', async () => {
  const { apply, provider, vacancy } = await setUp()
  const waiting = await apply('Waits')
  await apply('Hired', { status: 'hired' })
  const erased = await apply('Erased')
  await db.person.update({ where: { id: erased.person.personId }, data: { erasedAt: now } })
  const scope = { vacancyId: vacancy.id, providerId: provider.id }
  expect(await applicantsVacancy(db, { id: vacancy.id, providerId: provider.id })).toMatchObject({ over: false })
  expect(await overApplicants(db, scope)).toEqual([])
  await db.vacancy.update({ where: { id: vacancy.id }, data: { openingsTaken: 1 } })
  expect(await applicantsVacancy(db, { id: vacancy.id, providerId: provider.id })).toMatchObject({ over: true })
  expect(await remainingApplicants(db, scope)).toEqual([{ id: waiting.id, status: 'submitted' }])
  expect(await overApplicants(db, scope)).toMatchObject([{ id: vacancy.id, people: 1 }])
})
