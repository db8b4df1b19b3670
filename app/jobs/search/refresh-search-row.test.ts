import { beforeAll, expect, it } from 'vitest'
import { inTransaction } from '#app/platform/database/client.server'
import { useDatabase } from '#app/testing/database'
import { makeCouncil, makeProvider, makeSite, makeVacancy } from '#app/testing/factories'
import { readQueryText, toTsquery } from './query-text'
import {
  rebuildSearchRows,
  refreshProviderSearchRows,
  refreshSearchRow,
  repairSearchRows,
} from './refresh-search-row.server'

const { db } = await useDatabase()

let council: Awaited<ReturnType<typeof makeCouncil>>
beforeAll(async () => void (council = await makeCouncil(db)))

const refresh = (id: string) => inTransaction(db, (tx) => refreshSearchRow(tx, id))

type Place = { x: number; y: number; district: string | null }
const placesOf = (vacancyId: string) => db.$queryRaw<Place[]>`
  select position[0] as x, position[1] as y, district_gss as district
  from search_site where vacancy_id = ${vacancyId}::uuid order by 1`

async function finds(vacancyId: string, query: string, config = 'english'): Promise<boolean> {
  const rows = await db.$queryRaw<unknown[]>`
    select from search_row where vacancy_id = ${vacancyId}::uuid and document @@ to_tsquery(${config}::regconfig, ${query})`
  return rows.length === 1
}

it('has a row for an approved vacancy, with its instants, and none for another', async () => {
  const provider = await makeProvider(db, council)
  const site = await makeSite(db, provider)
  const vacancy = await makeVacancy(db, provider, site, { touchedAt: new Date('2026-01-01T12:00:00Z') })
  await refresh(vacancy.id)
  expect(await db.searchRow.findUnique({ where: { vacancyId: vacancy.id } })).toMatchObject({
    reference: vacancy.reference,
    contract: 'permanent',
    payHourlyPence: 1280,
    providerVerified: true,
    closesAt: vacancy.closesAt,
    liveUntil: new Date('2026-04-01T12:00:00Z'),
  })
  expect(await placesOf(vacancy.id)).toEqual([{ x: 445_600, y: 240_500, district: 'E07000177' }])

  await db.vacancy.update({ where: { id: vacancy.id }, data: { touchedAt: new Date('2026-03-20T12:00:00Z') } })
  await refresh(vacancy.id)
  expect(await db.searchRow.findUnique({ where: { vacancyId: vacancy.id } })).toMatchObject({
    liveUntil: vacancy.closesAt,
  })

  await db.vacancy.update({ where: { id: vacancy.id }, data: { status: 'closed', closedReason: 'withdrawn' } })
  await refresh(vacancy.id)
  expect(await db.searchRow.count({ where: { vacancyId: vacancy.id } })).toBe(0)
  expect(await placesOf(vacancy.id)).toEqual([])
})

it('keeps what matching asks for beside each place', async () => {
  const provider = await makeProvider(db, council)
  const site = await makeSite(db, provider)
  const vacancy = await makeVacancy(db, provider, site)
  await refresh(vacancy.id)
  const line = async () =>
    (await db.searchSite.findFirstOrThrow({ where: { vacancyId: vacancy.id }, select: { matchLine: true } })).matchLine
  const before = await line()
  expect(before).toContain(vacancy.id)
  const startsOn = new Date('2026-04-13T00:00:00Z')
  await db.vacancy.update({ where: { id: vacancy.id }, data: { startsOn } })
  await refresh(vacancy.id)
  expect(before).not.toContain('2026-04-13')
  expect(await line()).toContain('2026-04-13')
})

it('knows the title, role, service, shifts, contract, provider, town and description, but no phrase across two of them', async () => {
  const provider = await makeProvider(db, council, { name: 'Willowbrook Trust' })
  const site = await makeSite(db, provider, { town: 'Chipping Norton' })
  const vacancy = await makeVacancy(db, provider, site, {
    title: 'Kind people wanted',
    roles: ['support-worker'],
    services: ['extra-care'],
    patterns: ['waking-nights', 'school-hours'],
    contract: 'bank',
    description: 'Gardening on Fridays.',
  })
  await refresh(vacancy.id)
  for (const query of [
    'people',
    "'support worker'",
    "'extra care housing'",
    "'waking nights'",
    "'school hours'",
    'bank',
  ])
    expect(await finds(vacancy.id, query), query).toBe(true)
  for (const query of [
    "'willowbrook trust'",
    "'chipping norton'",
    'gardens',
    'kind:A & support:B & norton:C & friday:D',
  ])
    expect(await finds(vacancy.id, query), query).toBe(true)
  for (const query of ["'wanted support'", "'trust chipping'", "'norton gardening'", 'nurse'])
    expect(await finds(vacancy.id, query), query).toBe(false)
})

it('finds a title as it is typed, with hyphens, figures, slashes and accents', async () => {
  const provider = await makeProvider(db, council)
  const site = await makeSite(db, provider)
  for (const title of [
    'Carer phone-1795321699110',
    'Night carer/sleep-ins 12.50',
    'Café helper at St. Anne’s',
    'RGN – ward 3-B',
  ]) {
    const vacancy = await makeVacancy(db, provider, site, { title })
    await refresh(vacancy.id)
    expect([title, await finds(vacancy.id, toTsquery(readQueryText(title))!)]).toEqual([title, true])
  }
})

it('does not take a nursing home, or a name, for a nurse', async () => {
  const provider = await makeProvider(db, council, { name: 'Isis Nursing' })
  const vacancy = await makeVacancy(db, provider, await makeSite(db, provider), {
    title: 'Cook',
    roles: ['ancillary'],
    services: ['nursing-home'],
  })
  await refresh(vacancy.id)
  expect(await finds(vacancy.id, 'nurse')).toBe(false)
  for (const query of ["'nursing home'", "'nursing homes'", 'isis'])
    expect(await finds(vacancy.id, query, 'simple'), query).toBe(true)
})

it('never says where a home is, nor whose it is', async () => {
  const provider = await makeProvider(db, council, { name: 'Zephyrine Quill', kind: 'personal-assistant-employer' })
  const site = await makeSite(db, provider, {
    publicPrecision: 'outcode',
    postcode: 'OX16 5QQ',
    districtGss: 'E07000181',
  })
  const nowhere = await makeSite(db, provider, {
    publicPrecision: 'outcode',
    postcode: 'OX99 5QQ',
    eastings: 445_678,
    northings: 240_987,
  })
  const vacancy = await makeVacancy(db, provider, site, {
    sites: { create: [{ siteId: site.id }, { siteId: nowhere.id }] },
  })
  await refresh(vacancy.id)
  const outcode = await db.outcode.findUniqueOrThrow({ where: { outcode: 'OX16' } })
  expect(await placesOf(vacancy.id)).toEqual([
    { x: 445_000, y: 245_000, district: null },
    { x: outcode.eastings, y: outcode.northings, district: outcode.districtGss },
  ])
  expect(await finds(vacancy.id, 'quill', 'simple')).toBe(false)
})

it('follows the provider: its status, its name, its sites', async () => {
  const provider = await makeProvider(db, council)
  const [first, second] = [
    await makeSite(db, provider),
    await makeSite(db, provider, { town: 'Bicester', eastings: 458_000 }),
  ]
  const vacancy = await makeVacancy(db, provider, first, {
    sites: { create: [{ siteId: first.id }, { siteId: second.id }] },
  })
  await refresh(vacancy.id)
  expect(await placesOf(vacancy.id)).toHaveLength(2)

  await inTransaction(db, async (tx) => {
    await tx.provider.update({
      where: { id: provider.id },
      data: { status: 'suspended', statusReason: 'x', name: 'Renamed Care' },
    })
    await tx.site.update({ where: { id: second.id }, data: { closedAt: new Date() } })
    await refreshProviderSearchRows(tx, provider.id)
  })
  expect(await db.searchRow.findUnique({ where: { vacancyId: vacancy.id } })).toMatchObject({ providerVerified: false })
  expect(await finds(vacancy.id, 'renamed', 'simple')).toBe(true)
  expect(await placesOf(vacancy.id)).toEqual([{ x: 445_600, y: 240_500, district: 'E07000177' }])
})

it('rebuilds everything to the same', async () => {
  const provider = await makeProvider(db, council)
  const site = await makeSite(db, provider)
  for (const status of ['approved', 'draft'] as const) await makeVacancy(db, provider, site, { status })
  await rebuildSearchRows(db)
  const everything = () => db.$queryRaw`
    select to_jsonb(r), s.site_id, s.position::text from search_row r join search_site s using (vacancy_id) order by r.vacancy_id, s.site_id`
  const before = await everything()
  await db.searchSite.deleteMany()
  await db.searchRow.updateMany({ data: { contract: 'placement', liveUntil: new Date(0) } })
  expect(await rebuildSearchRows(db)).toBe(await db.vacancy.count())
  expect(await everything()).toEqual(before)
  expect(await db.searchRow.count()).toBe(await db.vacancy.count({ where: { status: 'approved' } }))
})

it('is repaired by the sweep: what is lost, too much, or otherwise than the vacancy says', async () => {
  const provider = await makeProvider(db, council)
  const site = await makeSite(db, provider)
  const made = async (id?: string) => {
    const vacancy = await makeVacancy(db, provider, site, id ? { id } : {})
    await refresh(vacancy.id)
    return vacancy.id
  }
  const [lost, placeless, closed] = [await made(), await made(), await made()]
  // Compared in the last minute of an hour, by its id.
  const changed = await made('ffff0000-8d5f-4b7e-9d0a-0d5a3c3d9a11')
  const row = (vacancyId: string) => db.searchRow.findUnique({ where: { vacancyId } })
  const before = await Promise.all([row(lost), row(changed)])
  expect(await repairSearchRows(db, new Date('2026-03-02T10:00:00Z'))).toBe(0)

  await db.$executeRaw`delete from search_row where vacancy_id = ${lost}::uuid`
  await db.$executeRaw`delete from search_site where vacancy_id = ${placeless}::uuid`
  await db.vacancy.update({ where: { id: closed }, data: { status: 'draft' } })
  await db.$executeRaw`update search_row set hours_max = 1 where vacancy_id = ${changed}::uuid`
  expect(await repairSearchRows(db, new Date('2026-03-02T10:00:00Z'))).toBe(3)
  expect(await repairSearchRows(db, new Date('2026-03-02T10:59:00Z'))).toBe(1)
  expect(await repairSearchRows(db, new Date('2026-03-02T10:59:00Z'))).toBe(0)
  expect(await Promise.all([row(lost), row(changed)])).toEqual(before)
  expect(await row(closed)).toBeNull()
  expect(await placesOf(placeless)).toHaveLength(1)
})
