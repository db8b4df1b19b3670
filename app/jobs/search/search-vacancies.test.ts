import fc from 'fast-check'
import { beforeAll, describe, expect, it, test } from 'vitest'
import { contracts, patterns, roles, services } from '#app/jobs/vocabulary/vocabulary'
import type { Prisma } from '#app/platform/database/client.server'
import { useDatabase } from '#app/testing/database'
import { makeCouncil, makeProvider, makeSite, makeVacancy } from '#app/testing/factories'
import { resolvePlace } from '#app/people/places/queries-place.server'
import { distance } from '#app/shared/grid-reference'
import { radii, readSearch } from './parameters'
import { rebuildSearchRows } from './refresh-search-row.server'
import { searchVacancies } from './search-vacancies.server'

const { db } = await useDatabase()

const now = new Date('2026-03-10T12:00:00Z')
const DAY = 86_400_000
const METRES_PER_MILE = 1609.344
/** Everything is placed around Banbury's outcode. */
const centres = { OX16: { eastings: 445_231, northings: 240_629 }, Cherwell: { eastings: 0, northings: 0 } }
type Toggle = 'guaranteed' | 'noCar' | 'noExperience' | 'sponsorship'
type Centre = keyof typeof centres

type Council = Awaited<ReturnType<typeof makeCouncil>>
type Spread = {
  reference: string
  councilId: string
  live: boolean
  places: { eastings: number; northings: number; district: string }[]
  data: Required<Pick<Prisma.VacancyUncheckedCreateInput, 'title' | 'contract' | 'driving' | 'experience'>> & {
    roles: string[]
    services: string[]
    patterns: string[]
    hoursMin: number
    hoursMax: number
    payHourlyPence: number | null
    sponsorship: boolean
    publishAt: Date
    closesAt: Date
  }
}
const all: Spread[] = []
let council: Council
let neighbour: Council

/** The same vacancies on every run: a small generator of its own instead of Math.random. */
let seed = 20_260_310
const random = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below
const pick = <T>(values: readonly T[]): T => values[random(values.length)]!
const some = <T>(values: readonly T[]): T[] => [...new Set([pick(values), pick(values)])].slice(0, 1 + random(2))

beforeAll(async () => {
  council = await makeCouncil(db, { slug: 'near' })
  neighbour = await makeCouncil(db, { slug: 'far' })
  for (const home of [council, neighbour]) {
    const provider = await makeProvider(db, home)
    const suspended = await makeProvider(db, home, { status: 'suspended', statusReason: 'x' })
    for (let n = 0; n < 90; n++) await spread(home, n % 12 === 0 ? suspended : provider)
  }
  await rebuildSearchRows(db)
  const cherwell = await resolvePlace(db, 'Cherwell')
  if (cherwell.ok) centres.Cherwell = cherwell.place
})

async function spread(home: Council, provider: Awaited<ReturnType<typeof makeProvider>>): Promise<void> {
  const places = Array.from({ length: 1 + (random(4) === 0 ? 1 : 0) }, () => ({
    eastings: centres.OX16.eastings + (random(120) - 60) * 500,
    northings: centres.OX16.northings + (random(120) - 60) * 500,
    district: pick(['E07000177', 'E07000178']),
  }))
  const sites = []
  for (const { district, ...position } of places)
    sites.push(await makeSite(db, provider, { ...position, districtGss: district }))
  const hoursMin = pick([0, 0, 10, 20, 37.5])
  const publishAt = new Date(now.getTime() - (random(60) - 4) * DAY)
  const touchedAt = new Date(now.getTime() - random(100) * DAY)
  const closesAt = new Date(Math.max(publishAt.getTime() + 1, now.getTime() + (random(60) - 6) * DAY))
  const status = pick(['approved', 'approved', 'approved', 'approved', 'approved', 'draft', 'pending_review'])
  const data = {
    title: `Care ${pick(['zebra', 'walrus', 'heron'])} ${pick(['zebra', 'otter'])}`,
    roles: some(roles.slice(0, 4)),
    services: some(services.slice(0, 4)),
    patterns: some(patterns.slice(0, 4)),
    contract: pick(contracts),
    hoursMin,
    hoursMax: hoursMin + pick([0, 5, 20]),
    payHourlyPence: pick([null, 1271, 1300, 1350, 1350, 1500]),
    driving: pick(['essential', 'helpful', 'not-needed']),
    experience: pick(['none', 'some', 'required']),
    sponsorship: random(3) === 0,
    publishAt,
    closesAt,
  }
  const vacancy = await makeVacancy(db, provider, sites[0]!, {
    ...data,
    status,
    touchedAt,
    sites: { create: sites.map(({ id }) => ({ siteId: id })) },
  })
  const until = Math.min(closesAt.getTime(), touchedAt.getTime() + 90 * DAY)
  const live = status === 'approved' && provider.status === 'verified' && publishAt <= now && now.getTime() < until
  all.push({ reference: vacancy.reference, councilId: home.id, live, places, data })
}

const find = (query: string) => searchVacancies(readSearch(new URLSearchParams(query)), { db, now, council })
const overlap = (wanted: readonly string[], has: readonly string[]) =>
  wanted.length === 0 || wanted.some((value) => has.includes(value))

function metresOf({ places }: Spread, from: Centre = 'OX16'): number {
  return Math.min(...places.map((place) => distance(place, centres[from])))
}

const sectors = await db.postcodeSector.findMany({ where: { districtGss: 'E07000177', postcodes: { gt: 0 } } })

/** 0 inside the district, else from the nearest of its sectors. */
function metresFromCherwell({ places }: Spread): number {
  if (places.some(({ district }) => district === 'E07000177')) return 0
  return Math.min(...sectors.flatMap((sector) => places.map((place) => distance(place, sector))))
}

/** contract.md's "Search", written down a second time without a database. Places: OX16, Cherwell, or none. */
function expected(
  query: string,
  without?: 'role' | 'service' | 'contract' | 'pattern' | Toggle,
  miles?: number,
): Spread[] {
  const search = readSearch(new URLSearchParams(query))
  const words = search.q.split(' ').filter(Boolean)
  const lists = { role: 'roles', service: 'services', pattern: 'patterns' } as const
  return all.filter((vacancy) => {
    const { data, councilId } = vacancy
    const radius = miles ?? search.radius ?? (search.where === 'Cherwell' ? 0 : 10)
    const near =
      (search.where === 'Cherwell'
        ? metresFromCherwell(vacancy)
        : metresOf(vacancy, (search.where as Centre) || 'OX16')) <=
      radius * METRES_PER_MILE
    return (
      vacancy.live &&
      (search.where === '' ? councilId === council.id : near) &&
      words.every((word) => (word.startsWith('-') ? !data.title.includes(word.slice(1)) : data.title.includes(word))) &&
      Object.entries(lists).every(
        ([name, column]) => name === without || overlap(search[name as 'role'], data[column]),
      ) &&
      (without === 'contract' || overlap(search.contract, [data.contract!])) &&
      (search.payMinPence === null || (data.payHourlyPence ?? -1) >= search.payMinPence) &&
      (search.hoursMin === null || data.hoursMax >= search.hoursMin) &&
      (search.hoursMax === null || data.hoursMin <= search.hoursMax) &&
      (!search.guaranteed || without === 'guaranteed' || data.hoursMin > 0) &&
      (!search.noCar || without === 'noCar' || data.driving !== 'essential') &&
      (!search.noExperience || without === 'noExperience' || data.experience === 'none') &&
      (!search.sponsorship || without === 'sponsorship' || data.sponsorship)
    )
  })
}

async function everyPage(query: string) {
  const first = await find(query)
  const rest = Array.from({ length: first.pages - 1 }, (_, index) => find(`${query}&page=${index + 2}`))
  return [first, ...(await Promise.all(rest))].flatMap(({ vacancies }) => vacancies)
}

function count(vacancies: Spread[], column: 'roles' | 'services' | 'patterns' | 'contract'): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { data } of vacancies)
    for (const value of [data[column]].flat()) counts[value!] = (counts[value!] ?? 0) + 1
  return counts
}

async function assertAsExpected(query: string): Promise<void> {
  const found = await everyPage(query)
  const wanted = expected(query)
  expect(found.map(({ reference }) => reference).toSorted()).toEqual(
    wanted.map(({ reference }) => reference).toSorted(),
  )
  const { total, facets, toggles, wider } = await find(query)
  expect(total).toBe(wanted.length)
  expect(facets).toEqual({
    role: count(expected(query, 'role'), 'roles'),
    service: count(expected(query, 'service'), 'services'),
    contract: count(expected(query, 'contract'), 'contract'),
    pattern: count(expected(query, 'pattern'), 'patterns'),
  })
  const such = (toggle: Toggle, fits: (data: Spread['data']) => boolean) =>
    expected(query, toggle).filter(({ data }) => fits(data)).length
  expect(toggles).toEqual({
    guaranteed: such('guaranteed', ({ hoursMin }) => hoursMin > 0),
    noCar: such('noCar', ({ driving }) => driving !== 'essential'),
    noExperience: such('noExperience', ({ experience }) => experience === 'none'),
    sponsorship: such('sponsorship', ({ sponsorship }) => sponsorship),
  })
  const { where, radius } = readSearch(new URLSearchParams(query))
  const current = radius ?? (where === 'Cherwell' ? 0 : 10)
  const larger = where && total === 0 ? radii.filter((miles) => miles > current) : []
  const inLarger = larger.map((miles) => ({ radius: miles, total: expected(query, undefined, miles).length }))
  expect(wider).toEqual(inLarger.filter((row, index) => row.total > (inLarger[index - 1]?.total ?? 0)))
}

describe('finds exactly what the contract says, with true counts', () => {
  test.each([
    '',
    'where=OX16',
    'where=OX16&radius=1',
    'where=OX16&radius=2&role=care-worker',
    'where=OX16&radius=50',
    'where=Cherwell',
    'where=Cherwell&radius=1',
    'where=Cherwell&radius=5&role=care-worker',
    'where=Cherwell&radius=50',
    'q=zebra',
    'q=zebra+-otter&where=OX16&radius=30',
    'pay_min=13&where=OX16&radius=50',
    'hours_min=30&where=OX16&radius=50',
    'hours_max=12&where=OX16&radius=50',
    'hours_min=25&hours_max=30&where=OX16&radius=50',
    'guaranteed=yes',
    'driving=no&where=OX16&radius=50',
    'experience=none',
    'sponsorship=yes&where=OX16&radius=30',
    'role=care-worker&role=support-worker&service=home-care&where=OX16&radius=50',
    'pattern=days&contract=permanent&where=Cherwell',
  ])('%s', assertAsExpected)

  it('whatever is combined', async () => {
    const anyOf = (values: readonly string[]) => fc.constantFrom(...values)
    const parts = fc.subarray([
      'q=zebra', 'q=heron -zebra', 'where=OX16', 'where=Cherwell', 'radius=1', 'radius=5', 'radius=50', 'role=care-worker',
      'role=senior-care-worker', 'service=care-home', 'service=home-care', 'contract=bank', 'contract=permanent',
      'pattern=days', 'pattern=evenings', 'pay_min=13.50', 'hours_min=20', 'hours_max=15', 'guaranteed=yes', 'driving=no',
      'experience=none', 'sponsorship=yes',
    ]) // prettier-ignore
    const sort = anyOf(['', 'sort=pay', 'sort=closing', 'sort=newest', 'sort=distance', 'sort=relevance'])
    await fc.assert(
      fc.asyncProperty(parts, sort, (chosen, order) => assertAsExpected([...chosen, order].filter(Boolean).join('&'))),
      { numRuns: 60 },
    )
  })
})

describe('order and pages', () => {
  const byReference = new Map<string, Spread>()
  beforeAll(() => all.forEach((vacancy) => byReference.set(vacancy.reference, vacancy)))
  const sorted = async (query: string) => (await everyPage(query)).map(({ reference }) => byReference.get(reference)!)
  const isAscending = (values: number[]) => values.every((value, at) => at === 0 || values[at - 1]! <= value)

  it('sorts by each of its orders, and the same each time', async () => {
    const near = 'where=OX16&radius=50'
    expect(isAscending((await sorted(near)).map((vacancy) => metresOf(vacancy)))).toBe(true)
    expect(isAscending((await sorted(`${near}&sort=newest`)).map(({ data }) => -data.publishAt.getTime()))).toBe(true)
    expect(isAscending((await sorted(`${near}&sort=closing`)).map(({ data }) => data.closesAt.getTime()))).toBe(true)
    expect(isAscending((await sorted(`${near}&sort=pay`)).map(({ data }) => -(data.payHourlyPence ?? 0)))).toBe(true)
    for (const sort of ['newest', 'pay', 'closing', 'distance', 'relevance'])
      expect(await sorted(`${near}&q=care&sort=${sort}`)).toEqual(await sorted(`${near}&q=care&sort=${sort}`))
  })

  it('puts a word of the title before one of the description', async () => {
    const provider = await makeProvider(db, council)
    const site = await makeSite(db, provider)
    const inText = await makeVacancy(db, provider, site, { description: 'You like a giraffe.', publishAt: now })
    const inTitle = await makeVacancy(db, provider, site, {
      title: 'Giraffe keeper',
      publishAt: new Date(now.getTime() - DAY),
    })
    await rebuildSearchRows(db)
    expect((await find('q=giraffe')).vacancies.map(({ reference }) => reference)).toEqual([
      inTitle.reference,
      inText.reference,
    ])
    await db.vacancy.deleteMany({ where: { providerId: provider.id } })
  })

  it('finds employers, towns and words of the advert together, and nothing that was excluded', async () => {
    const provider = await makeProvider(db, council, { name: 'Isis Nursing' })
    const site = await makeSite(db, provider, { town: 'Deddington' })
    const cook = await makeVacancy(db, provider, site, {
      title: 'Cooks',
      roles: ['ancillary'],
      services: ['nursing-home'],
      description: 'x',
    })
    const nurse = await makeVacancy(db, provider, site, {
      title: 'Registered nurse',
      roles: ['nurse'],
      description: 'x',
    })
    await rebuildSearchRows(db)
    const found = async (q: string) => (await find(`q=${q}`)).vacancies.map(({ reference }) => reference).toSorted()
    const both = [cook.reference, nurse.reference].toSorted()
    expect(await found('isis+deddington')).toEqual(both)
    expect(await found('isis+nurses')).toEqual([nurse.reference])
    expect(await found('cook+"isis+nursing"')).toEqual([cook.reference])
    expect(await found('nursing+homes+cook')).toEqual([cook.reference])
    expect(await found('deddington+-nurse')).toEqual([cook.reference])
    expect(await found('deddington+-isis')).toEqual([])
    expect(await found('"nurse+registered"')).toEqual([])
    await db.vacancy.deleteMany({ where: { providerId: provider.id } })
  })

  it('has 20 on a page, and shows the last page for any past it', async () => {
    const { total, pages, vacancies } = await find('where=OX16&radius=50')
    expect(pages).toBe(Math.ceil(total / 20))
    expect(pages).toBeGreaterThan(2)
    expect(vacancies).toHaveLength(20)
    for (const page of ['0', '-1', 'abc', '']) expect((await find(`where=OX16&radius=50&page=${page}`)).page).toBe(1)
    const last = await find('where=OX16&radius=50&page=99999')
    expect(last).toMatchObject({ page: pages, total })
    expect(last.vacancies).toHaveLength(total - (pages - 1) * 20)
  })
})

describe('whatever is typed', () => {
  it('is answered', async () => {
    const odd = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom("'", '\\', ':*', '& |', '"', '-', '<->', '\u0000', '%00', '(', '🦊', 'NaN', '1e999'),
    )
    const names = fc.constantFrom(
      'q',
      'where',
      'radius',
      'role',
      'pay_min',
      'hours_min',
      'hours_max',
      'sort',
      'page',
      'driving',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(names, odd), { maxLength: 6 }), async (given) => {
        const found = await searchVacancies(readSearch(new URLSearchParams(given)), { db, now, council })
        expect(found.total).toBeGreaterThanOrEqual(0)
      }),
      { numRuns: 150 },
    )
  })

  it('says why a place was not found', async () => {
    expect(await find('where=Banburry')).toMatchObject({
      total: 0,
      place: null,
      placeNotFound: { suggestions: ['Banbury', 'Danbury'] },
    })
  })
})
