import { beforeAll, describe, expect, test } from 'vitest'
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
import { copyAsDraft } from '#app/jobs/editing/create-draft.server'
import { openSites, providerVacancies, providerVacancy } from './queries-provider.server'
import { vacancyStatistics } from './queries-statistics.server'
import { vacancyTabs, type VacancyTab } from './vacancy-tabs'

const { db } = await useDatabase()

const now = new Date('2026-03-10T09:00:00Z')
const DAY = 86_400_000
const day = (days: number) => new Date(now.getTime() + days * DAY)
const names = Object.keys(vacancyTabs) as VacancyTab[]

const council = await makeCouncil(db)
const rival = await makeProvider(db, council)
const rivalSite = await makeSite(db, rival)

describe('the list', () => {
  test.each(['verified', 'suspended'] as const)(
    'puts every vacancy of a %s provider where its page says it is',
    async (status) => {
      const provider = await makeProvider(db, council, { status, statusReason: 'x' })
      const site = await makeSite(db, provider)
      const instants = [-100, -90, -1, 0, 1, 30]
      for (const publish of instants) {
        for (const close of instants.filter((instant) => instant > publish)) {
          for (const touched of [-100, -90, -89, 0]) {
            await makeVacancy(db, provider, site, {
              publishAt: day(publish),
              closesAt: day(close),
              touchedAt: day(touched),
            })
          }
        }
      }
      for (const state of ['draft', 'pending_review'] as const) await makeVacancy(db, provider, site, { status: state })
      await makeVacancy(db, provider, site, { status: 'closed', closedReason: 'withdrawn', closedAt: now })
      await makeVacancy(db, provider, site, {
        status: 'closed',
        closedReason: 'withdrawn',
        closedAt: now,
        submittedAt: null,
      })

      let listed = 0
      for (const tab of names) {
        const first = await providerVacancies(db, { providerId: provider.id, tab, page: 1, now })
        for (let page = 1; page <= first.page.pages; page++) {
          const { vacancies } = await providerVacancies(db, { providerId: provider.id, tab, page, now })
          for (const { id, state } of vacancies) {
            listed += 1
            expect(vacancyTabs[tab].states).toContain(state)
            expect((await providerVacancy(db, { vacancyId: id, providerId: provider.id, now }))?.state).toBe(state)
          }
        }
      }
      // The draft that was thrown away is gone.
      expect(listed).toBe((await db.vacancy.count({ where: { providerId: provider.id } })) - 1)
    },
  )

  test('counts applicants, without drafts, and is in pages', async () => {
    const provider = await makeProvider(db, council)
    const site = await makeSite(db, provider, { name: 'Bramble Court' })
    const vacancies = []
    for (let n = 0; n < 21; n++) vacancies.push(await makeVacancy(db, provider, site, { closesAt: day(10 + n) }))
    const first = vacancies[0]!
    await makeApplication(db, first, await makePerson(db))
    await makeApplication(db, first, await makePerson(db), { status: 'shortlisted' })
    await makeApplication(db, first, await makePerson(db), {
      status: 'draft',
      submittedAt: null,
      draftExpiresAt: day(30),
    })
    const listed = await providerVacancies(db, { providerId: provider.id, tab: 'live', page: 1, now })
    expect(listed.page).toMatchObject({ pages: 2, total: 21 })
    expect(listed.counts).toMatchObject({ live: 21, drafts: 0 })
    expect(listed.vacancies[0]).toMatchObject({ id: first.id, sites: 'Bramble Court', applicants: 2, unanswered: 1 })
    const last = await providerVacancies(db, { providerId: provider.id, tab: 'live', page: 99_999, now })
    expect(last.vacancies.map(({ id }) => id)).toEqual([vacancies[20]!.id])
  })
})

describe('another provider', () => {
  let vacancyId = ''
  beforeAll(async () => {
    const { id } = await makeVacancy(db, rival, rivalSite, { title: 'Secret plans' })
    vacancyId = id
  })

  test.each(['', 'x', '00000000-0000-7000-8000-000000000000'])('an id that is none (%s) is not found', async (id) => {
    expect(await providerVacancy(db, { vacancyId: id, providerId: rival.id, now })).toBeNull()
    expect(await vacancyStatistics(db, { vacancyId: id, providerId: rival.id })).toBeNull()
  })

  test('sees nothing of it', async () => {
    const provider = await makeProvider(db, council)
    const scope = { providerId: provider.id }
    expect(await providerVacancy(db, { vacancyId, ...scope, now })).toBeNull()
    expect(await vacancyStatistics(db, { vacancyId, ...scope })).toBeNull()
    expect(await openSites(db, scope)).toEqual([])
    for (const tab of names) expect((await providerVacancies(db, { ...scope, tab, page: 1, now })).page.total).toBe(0)
    const actor = await makeMember(db, provider, 'owner')
    const clock = { now: () => now }
    const copied = await copyAsDraft(
      { vacancyId, formKey: 'x' },
      { db, clock, council, actor, provider: actor.providers[0]! },
    )
    expect(copied).toEqual({ ok: false, reason: 'not-found' })
  })
})

test('statistics: applications by stage, and the middle time to the first answer', async () => {
  const provider = await makeProvider(db, council)
  const vacancy = await makeVacancy(db, provider, await makeSite(db, provider), { openings: 2 })
  const submittedAt = new Date('2026-03-02T10:00:00Z')
  const after = (hours: number) => new Date(submittedAt.getTime() + hours * 3_600_000)
  for (const [status, hours] of [
    ['shortlisted', 12],
    ['not_selected', 24],
    ['offered', 96],
  ] as const)
    await makeApplication(db, vacancy, await makePerson(db), { status, submittedAt, firstAnsweredAt: after(hours) })
  await makeApplication(db, vacancy, await makePerson(db))
  const statistics = await vacancyStatistics(db, { vacancyId: vacancy.id, providerId: provider.id })
  expect(statistics).toMatchObject({ total: 4, answered: 3, medianDaysToAnswer: 1, openings: 2, openingsTaken: 0 })
  expect(statistics?.stages).toContainEqual({ status: 'shortlisted', applications: 1 })
})
