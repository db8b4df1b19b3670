import { beforeAll, expect, it } from 'vitest'
import { useDatabase } from '#app/testing/database'
import { makeCouncil, makeProvider, makeSite, makeVacancy } from '#app/testing/factories'
import { landingSearch } from './landing.server'
import { nearbyVacancies, newestVacancies, waysIn } from './nearby.server'
import { rebuildSearchRows } from './refresh-search-row.server'
import { sitemap } from './sitemap.server'

const { db } = await useDatabase()

const now = new Date('2026-03-10T12:00:00Z')
const position = { eastings: 445_600, northings: 240_500 }
let council: Awaited<ReturnType<typeof makeCouncil>>
const ids: Record<string, string> = {}

beforeAll(async () => {
  council = await makeCouncil(db)
  const neighbour = await makeCouncil(db)
  const [own, other] = [await makeProvider(db, council), await makeProvider(db, neighbour)]
  const add = async (title: string, provider: typeof own, metres: number, given: object = {}) => {
    const site = await makeSite(db, provider, { eastings: position.eastings + metres })
    ids[title] = (await makeVacancy(db, provider, site, { title, ...given })).id
  }
  await add('Here', own, 0, { publishAt: new Date('2026-03-02T09:00:00Z') })
  await add('Near', own, 3000, {
    publishAt: new Date('2026-03-03T09:00:00Z'),
    patterns: ['waking-nights'],
    driving: 'essential',
  })
  await add('Nurse', own, 1000, {
    roles: ['nurse'],
    publishAt: new Date('2026-03-04T09:00:00Z'),
    experience: 'required',
  })
  await add('Next door', other, 2000)
  await add('Far', own, 60_000)
  await add('Over', own, 10, { closesAt: new Date('2026-03-09T00:00:00Z') })
  await rebuildSearchRows(db)
})

it('finds other jobs near there: the same role first, then the nearest, of any council', async () => {
  const near = await nearbyVacancies(db, { position, roles: ['care-worker'], except: ids.Here!, now, most: 3 })
  expect(near.map(({ title }) => title)).toEqual(['Next door', 'Near', 'Nurse'])
})

it('shows the council’s newest, and counts what it has', async () => {
  const newest = await newestVacancies(db, { councilId: council.id, now, most: 2 })
  expect(newest.map(({ title }) => title)).toEqual(['Nurse', 'Near'])
  expect(await waysIn(db, { councilId: council.id, now })).toEqual({
    total: 4, providers: 1, nights: 1, noCar: 3, schoolHours: 0, noExperience: 3,
  }) // prettier-ignore
})

it('lists the council’s own live vacancies in its sitemap', async () => {
  let xml = ''
  for await (const piece of sitemap(db, {
    councilId: council.id,
    now,
    origin: 'https://care.example',
    others: ['/grants'],
  }))
    xml += piece
  expect(xml).toMatch(/^<\?xml.*<\/urlset>\n$/s)
  expect(xml.match(/\/jobs\/[A-Z0-9]{8}\//g)).toHaveLength(4)
  expect(xml).toContain('/near-banbury</loc>')
  expect(xml).not.toMatch(/next-door|over-/)
})

it.each([
  ['banbury', 'Banbury'],
  ['ox16', 'OX16'],
  ['south-oxfordshire', 'South Oxfordshire'],
  ['newport-isle-of-wight', 'Newport, Isle of Wight'],
  ['stoke-on-trent', 'Stoke-on-Trent'],
])('reads the place in a landing page’s address: %s', async (slug, where) => {
  expect(await landingSearch(db, 'nurse', slug)).toMatchObject({ role: ['nurse'], where, sort: 'distance' })
})

it.each(['', 'nowhere-at-all', 'a-b-c-d-e-f-g-h-i-j', '%00', "'"])('knows no place %s', async (slug) => {
  expect(await landingSearch(db, 'nurse', slug)).toBeNull()
})
