import { beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { contracts, drivings, patterns, roles, services } from '#app/jobs/vocabulary/vocabulary'
import { useDatabase } from '#app/testing/database'
import { makeCouncil, makeProvider, makeSite, makeVacancy } from '#app/testing/factories'
import { toJobsJson } from './jobs-json'
import { readSearch } from './parameters'
import { rebuildSearchRows } from './refresh-search-row.server'
import { searchVacancies } from './search-vacancies.server'

const { db } = await useDatabase()

const counts = z.record(z.string(), z.int().positive())

/** contract.md, "Search", as it can be relied on. */
const JobsJson = z.strictObject({
  total: z.int(),
  page: z.int().positive(),
  pages: z.int().positive(),
  place: z
    .strictObject({
      kind: z.enum(['postcode', 'sector', 'outcode', 'town', 'district', 'position']),
      label: z.string(),
      eastings: z.int(),
      northings: z.int(),
    })
    .nullable(),
  place_error: z.string().optional(),
  suggestions: z.array(z.string()).optional(),
  wider: z.array(z.strictObject({ radius: z.int(), total: z.int().positive() })).optional(),
  results: z.array(
    z.strictObject({
      reference: z.string().regex(/^[A-Z0-9]{8}$/),
      title: z.string(),
      provider: z.string(),
      council: z.string(),
      site: z.strictObject({ town: z.string(), postcode: z.string() }),
      distance_miles: z.number().nullable(),
      pay: z.strictObject({
        min_pence: z.int().nullable(),
        max_pence: z.int().nullable(),
        unit: z.enum(['hour', 'year']).nullable(),
      }),
      hours_min: z.number(),
      hours_max: z.number(),
      contract: z.enum(contracts),
      patterns: z.array(z.enum(patterns)),
      roles: z.array(z.enum(roles)),
      service: z.enum(services).nullable(),
      services: z.array(z.enum(services)),
      driving: z.enum(drivings),
      published_at: z.iso.datetime(),
      closes_at: z.iso.datetime(),
      url: z.url(),
    }),
  ),
  facets: z.strictObject({ role: counts, service: counts, contract: counts, pattern: counts }),
})

type Council = Awaited<ReturnType<typeof makeCouncil>>
let council: Council
let neighbour: Council

/** Where the person with the assistant really lives: 1.1 miles from the middle of OX16. */
const home = {
  eastings: 446_900,
  northings: 241_300,
  postcode: 'OX16 9ZZ',
  address: '7 Secret Lane',
  name: 'Quillfeather House',
}

beforeAll(async () => {
  council = await makeCouncil(db, { slug: 'own', name: 'Ownshire' })
  neighbour = await makeCouncil(db, { slug: 'next', name: 'Nextshire' })
  const provider = await makeProvider(db, council, { name: 'Willowbrook' })
  const site = await makeSite(db, provider)
  await makeVacancy(db, provider, site, { title: 'Exact', hoursMax: 20, hoursMin: 20 })
  const other = await makeProvider(db, neighbour, { name: 'Nextdoor Care' })
  await makeVacancy(db, other, await makeSite(db, other), { title: 'Neighbours' })
  const person = await makeProvider(db, council, {
    name: 'Zephyrine Quillfeather',
    kind: 'personal-assistant-employer',
  })
  const private_ = await makeSite(db, person, { ...home, publicPrecision: 'outcode' })
  await makeVacancy(db, person, private_, { title: 'Assistant', roles: ['personal-assistant'] })
  await rebuildSearchRows(db)
})

async function ask(query: string, host: Council = council) {
  const search = readSearch(new URLSearchParams(query))
  const results = await searchVacancies(search, { db, now: new Date('2026-03-10T12:00:00Z'), council: host })
  return JobsJson.parse(JSON.parse(JSON.stringify(toJobsJson(results, 'https://care.example'))))
}

it('has the shape of the contract, with and without a place, with and without results', async () => {
  const near = await ask('where=OX16')
  expect(near).toMatchObject({
    total: 3,
    page: 1,
    pages: 1,
    place: { kind: 'outcode', label: 'OX16', eastings: 445_231 },
  })
  expect(near.results.map(({ council: name }) => name).toSorted()).toEqual(['Nextshire', 'Ownshire', 'Ownshire'])
  expect(near.results.find(({ title }) => title === 'Exact')).toMatchObject({
    provider: 'Willowbrook',
    site: { town: 'Banbury', postcode: 'OX16 5QQ' },
    distance_miles: 0.2,
    pay: { min_pence: 1280, max_pence: 1340, unit: 'hour' },
    hours_min: 20,
    published_at: '2026-03-01T09:00:00.000Z',
    url: expect.stringMatching(/^https:\/\/care\.example\/jobs\/[A-Z0-9]{8}\/exact-banbury$/),
  })
  expect(await ask('where=OX16&q=nothinglikeit')).toMatchObject({ total: 0, results: [] })
  expect(await ask('where=Banburry')).toMatchObject({ total: 0, place: null, suggestions: ['Banbury', 'Danbury'] })
  expect(await ask('where=IM1')).toMatchObject({
    total: 0,
    place: null,
    place_error: expect.stringContaining('Isle of Man'),
  })
})

it('shows the host’s own council only when there is no place', async () => {
  const titles = async (host: Council) => (await ask('', host)).results.map(({ title }) => title).toSorted()
  expect(await titles(council)).toEqual(['Assistant', 'Exact'])
  expect(await titles(neighbour)).toEqual(['Neighbours'])
  expect((await ask('', neighbour)).results[0]?.distance_miles).toBeNull()
})

it('offers larger radii with their true counts', async () => {
  const { total, wider } = await ask('where=OX15&radius=1')
  expect(total).toBe(0)
  expect(wider?.[0]).toEqual({ radius: 5, total: 3 })
  // Each finds more than the one before it.
  const totals = wider?.map((row) => row.total) ?? []
  expect(totals).toEqual([...new Set(totals)].toSorted((a, b) => a - b))
})

it('never tells who a private employer is or where they live', async () => {
  const everything = await Promise.all(
    ['where=OX16', 'where=OX16&radius=1', '', 'q=assistant', 'where=OX16+9ZZ'].map((query) => ask(query)),
  )
  for (const secret of ['Quillfeather', 'Zephyrine', 'Secret Lane', '9ZZ"', '446900', '241300'])
    expect(JSON.stringify(everything.map(({ results }) => results)), secret).not.toContain(secret)
  const [found] = (await ask('where=OX16&radius=1&role=personal-assistant')).results
  expect(found).toMatchObject({ site: { town: 'Banbury', postcode: 'OX16' }, distance_miles: 0 })
  for (const words of ['Quillfeather', 'Zephyrine']) expect(await ask(`q=${words}`)).toMatchObject({ total: 0 })
  // Seen from anywhere, it is where the middle of its outcode is: no circle can be drawn around the house.
  const from = await ask('where=OX17&radius=50&role=personal-assistant')
  const middle = await db.outcode.findUniqueOrThrow({ where: { outcode: 'OX16' } })
  const miles = Math.hypot(from.place!.eastings - middle.eastings, from.place!.northings - middle.northings) / 1609.344
  expect(from.results[0]?.distance_miles).toBe(Math.round(miles))
})
