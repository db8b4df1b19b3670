import { expect, test } from 'vitest'
import { workOf } from '#app/across/work.server'
import { addSite, changeSite, closeSite } from './change-site.server'
import { providerSite, providerSites } from '#app/organisations/sites/queries-sites.server'
import type { SiteAnswers } from '#app/organisations/sites/site'
import { refreshSearchRow } from '#app/jobs/search/refresh-search-row.server'
import { inTransaction } from '#app/platform/database/client.server'
import { useDatabase } from '#app/testing/database'
import { fixedClock, makeCouncil, makeMember, makeProvider, makeSite, makeVacancy } from '#app/testing/factories'

const { db } = await useDatabase()

const clock = fixedClock('2026-03-10T09:00:00Z')
const council = await makeCouncil(db)

const answers: SiteAnswers = {
  name: 'Bicester office',
  address: '2 Sheep Street',
  town: 'Bicester',
  postcode: 'OX26 1AA',
  services: ['home-care'],
  regulator: 'CQC',
  locationId: '1-200000001',
  publicPrecision: 'exact',
  gettingThere: 'Bus S5',
}

async function setUp(given: Parameters<typeof makeProvider>[2] = {}) {
  const provider = await makeProvider(db, council, given)
  const actor = await makeMember(db, provider, 'recruiter')
  return { provider, context: workOf({ db, clock, actor, provider: actor.providers[0]!, council }) }
}

test('a place is added once for one form, and listed', async () => {
  const { provider, context } = await setUp()
  const [first, second] = await Promise.all([1, 2].map(() => addSite({ site: answers, formKey: 'k' }, context)))
  expect(first).toEqual(second)
  expect(await providerSites(db, { providerId: provider.id })).toMatchObject([
    { name: 'Bicester office', postcode: 'OX26 1AA', exact: true, vacancies: 0 },
  ])
})

test('a changed place moves its vacancies in the search', async () => {
  const { provider, context } = await setUp()
  const site = await makeSite(db, provider)
  const vacancy = await makeVacancy(db, provider, site)
  await inTransaction(db, (tx) => refreshSearchRow(tx, vacancy.id))
  const position = async () => {
    const [row] = await db.$queryRaw<
      { x: number }[]
    >`select position[0] as x from search_site where vacancy_id = ${vacancy.id}::uuid`
    return row?.x
  }
  expect(await position()).toBe(445_600)
  const site2 = { ...answers, locationId: '1-200000002' }
  expect(await changeSite({ siteId: site.id, site: site2 }, context)).toEqual({ ok: true })
  const sector = await db.postcodeSector.findUniqueOrThrow({ where: { sector: 'OX26 1' } })
  expect(await position()).toBe(sector.eastings)
  // Shown by its area only, it stands in the middle of the outcode.
  await changeSite({ siteId: site.id, site: { ...site2, services: ['childrens-home'] } }, context)
  const outcode = await db.outcode.findUniqueOrThrow({ where: { outcode: 'OX26' } })
  expect(await position()).toBe(outcode.eastings)
  expect(await db.site.findUnique({ where: { id: site.id } })).toMatchObject({ publicPrecision: 'outcode' })
})

test('a private employer cannot be shown exactly', async () => {
  const { provider, context } = await setUp({ kind: 'personal-assistant-employer' })
  const added = await addSite({ site: { ...answers, regulator: 'none' }, formKey: 'pa' }, context)
  const site = await db.site.findFirstOrThrow({ where: { providerId: provider.id } })
  expect(site).toMatchObject({ id: added.ok && added.siteId, publicPrecision: 'outcode', locationId: null })
  expect(await changeSite({ siteId: site.id, site: { ...answers, regulator: 'none' } }, context)).toEqual({
    ok: true,
  })
  expect(await db.site.findUnique({ where: { id: site.id } })).toMatchObject({ publicPrecision: 'outcode' })
})

test('a location of another provider is refused on every way, and free once that place is closed', async () => {
  const { context } = await setUp()
  const { provider: other, context: theirs } = await setUp()
  const site = { ...answers, locationId: '1-200000009' }
  const added = await addSite({ site, formKey: 'a' }, context)
  expect(await addSite({ site, formKey: 'b' }, theirs)).toEqual({ ok: false, reason: 'location-taken' })
  const { id } = await makeSite(db, other)
  expect(await changeSite({ siteId: id, site }, theirs)).toEqual({ ok: false, reason: 'location-taken' })
  expect(await closeSite({ siteId: added.ok ? added.siteId : '' }, context)).toEqual({ ok: true })
  expect(await changeSite({ siteId: id, site }, theirs)).toEqual({ ok: true })
})

test('a place with a vacancy that is out or waiting is not closed', async () => {
  const { provider, context } = await setUp()
  const site = await makeSite(db, provider)
  const out = await makeVacancy(db, provider, site)
  await makeVacancy(db, provider, site, { status: 'draft' })
  expect(await closeSite({ siteId: site.id }, context)).toEqual({ ok: false, reason: 'in-use', vacancies: 1 })
  await db.vacancy.update({ where: { id: out.id }, data: { status: 'closed', closedReason: 'withdrawn' } })
  expect(await closeSite({ siteId: site.id }, context)).toEqual({ ok: true })
  expect(await providerSite(db, { siteId: site.id, providerId: provider.id })).toBeNull()
})

test('another provider’s place is not there for anything', async () => {
  const { provider } = await setUp()
  const { provider: rival, context: rivals } = await setUp()
  const { id } = await makeSite(db, provider)
  for (const siteId of [id, 'no-id', '00000000-0000-7000-8000-000000000000']) {
    expect(await providerSite(db, { siteId, providerId: rival.id })).toBeNull()
    expect(await changeSite({ siteId, site: answers }, rivals)).toEqual({ ok: false, reason: 'not-found' })
    expect(await closeSite({ siteId }, rivals)).toEqual({ ok: false, reason: 'not-found' })
  }
  expect(await providerSites(db, { providerId: rival.id })).toEqual([])
})

test('an unknown postcode is refused with a sentence and changes nothing', async () => {
  const { provider, context } = await setUp()
  const { id } = await makeSite(db, provider)
  const outcome = await changeSite({ siteId: id, site: { ...answers, postcode: 'ZZ99 9ZZ' } }, context)
  expect(outcome).toMatchObject({ ok: false, reason: 'postcode' })
  expect(await db.site.findUnique({ where: { id } })).toMatchObject({ town: 'Banbury' })
})

test('before anybody has looked at a provider, its own places do not share a location', async () => {
  const { provider, context } = await setUp({ status: 'applied' })
  const site = { ...answers, locationId: '1-200000010' }
  const added = await addSite({ site, formKey: 'first' }, context)
  expect(added).toMatchObject({ ok: true })
  expect(await addSite({ site, formKey: 'second' }, context)).toEqual({ ok: false, reason: 'location-taken' })
  const { id } = await makeSite(db, provider, { holdsLocationId: false })
  expect(await changeSite({ siteId: id, site }, context)).toEqual({ ok: false, reason: 'location-taken' })
  expect(await changeSite({ siteId: added.ok ? added.siteId : '', site }, context)).toEqual({ ok: true })
})
