import { expect, test } from 'vitest'
import type { Prisma } from '#app/platform/database/client.server'
import { useDatabase } from '#app/testing/database'
import { makeCouncil, makeMember, makePerson, makeProvider, makeSite, makeVacancy } from '#app/testing/factories'
import { starter } from './queries-starter.server'
import { readStarterFilters, startersHref, starterViews } from './starter'
import { dueStarters, listStarters } from './queries-starters.server'

const { db } = await useDatabase()

const now = new Date('2026-06-10T12:00:00Z')
const council = await makeCouncil(db)
const day = (iso: string) => new Date(iso)

async function setUp() {
  const provider = await makeProvider(db, council)
  const member = await makeMember(db, provider, 'owner')
  const site = await makeSite(db, provider)
  const vacancy = await makeVacancy(db, provider, site)
  const hire = async (name: string, given: Partial<Prisma.EmploymentUncheckedCreateInput>) => {
    const { personId } = await makePerson(db, { name })
    const same = {
      councilId: council.id,
      providerId: provider.id,
      siteId: site.id,
      vacancyId: vacancy.id,
      createdAt: now,
      updatedAt: now,
    }
    return db.employment.create({ data: { ...same, personId, status: 'agreed', ...given } })
  }
  return { provider, member, hire }
}

async function everyKind() {
  const made = await setUp()
  const { hire, provider } = made
  await hire('Ended', { status: 'ended', startedOn: day('2026-01-05'), endedOn: day('2026-02-05') })
  await hire('Starts tomorrow', { startAgreed: day('2026-06-11') })
  await hire('Works', { status: 'started', startedOn: day('2026-05-01') })
  await hire('Should have started', { startAgreed: day('2026-06-08') })
  const due = await hire('Due', { status: 'started', startedOn: day('2026-03-02') })
  await db.retentionCheck.createMany({
    data: [
      { councilId: council.id, employmentId: due.id, week: 13, dueAt: day('2026-05-31T23:00:00Z') },
      { councilId: council.id, employmentId: due.id, week: 26, dueAt: day('2026-08-30T23:00:00Z') },
    ],
  })
  return { ...made, due, providerId: provider.id }
}

test('whoever a question is open about stands first, longest due first', async () => {
  const { providerId } = await everyKind()
  const list = await listStarters(db, { providerId, filters: { view: 'current', page: 1 }, now })
  expect(list.rows.map(({ name, question }) => [name, question])).toEqual([
    ['Due', { kind: 'check', week: 13 }],
    ['Should have started', { kind: 'start' }],
    ['Starts tomorrow', null],
    ['Works', null],
  ])
  expect(list).toMatchObject({ counts: { current: 4, agreed: 2, working: 2, gone: 1 }, questions: 2 })
  expect(await dueStarters(db, { providerId, now, limit: 1 })).toMatchObject({ rows: [{ name: 'Due' }], total: 2 })
})

test('another provider sees none of it', async () => {
  const { due, providerId } = await everyKind()
  const rival = (await setUp()).provider.id
  expect(await listStarters(db, { providerId: rival, filters: { view: 'current', page: 1 }, now })).toMatchObject({
    rows: [],
    questions: 0,
  })
  expect(await starter(db, { id: due.id, providerId: rival, now })).toBeNull()
  expect(await starter(db, { id: 'x', providerId, now })).toBeNull()
  expect(await starter(db, { id: due.id, providerId, now })).toMatchObject({
    name: 'Due',
    checks: [
      { week: 13, due: true },
      { week: 26, due: false },
    ],
  })
})

test('how to reach somebody is shown while they work there, or are about to', async () => {
  const { hire, provider } = await setUp()
  const page = async (given: Partial<Prisma.EmploymentUncheckedCreateInput>) =>
    starter(db, { id: (await hire('Amira', given)).id, providerId: provider.id, now })
  expect((await page({}))?.email).toContain('@')
  expect((await page({ status: 'started', startedOn: day('2026-03-02') }))?.email).toContain('@')
  expect((await page({ status: 'fell_through' }))?.email).toBeNull()
  expect((await page({ status: 'ended', startedOn: day('2026-03-02'), endedOn: day('2026-03-03') }))?.email).toBeNull()
})

test('an address reads back as what it was made of', () => {
  for (const view of starterViews) {
    const url = new URL(startersHref({ view, page: 2 }), 'http://portal.test')
    expect(readStarterFilters(url.searchParams)).toEqual({ view, page: 2 })
  }
  expect(readStarterFilters(new URLSearchParams('show=x&page=0'))).toEqual({ view: 'current', page: 1 })
})
