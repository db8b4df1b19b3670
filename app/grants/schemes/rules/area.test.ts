import { expect, test } from 'vitest'
import { makeCouncil } from '#app/testing/factories'
import { useDatabase } from '#app/testing/database'
import { connect } from '#app/platform/database/client.server'
import { isMeasured, NEAR_SECTORS, sectorAnswer, touchesOtherSide, type Sector } from './area'
import { areaAnswers } from './queries-area.server'
import { sharedSectors } from './shared-sectors'

const { db, ownerUrl } = await useDatabase()

const oxfordshire = ['E07000177', 'E07000178', 'E07000179', 'E07000180', 'E07000181']
const staffordshire = [2, 3, 4, 5, 6, 7, 8, 9].map((n) => `E0700019${n}`)

const sectors: Sector[] = await db.$queryRaw`
  select sector, eastings, northings, district_gss as "districtGss" from postcode_sector`
const around = (here: Sector) =>
  sectors
    .filter((sector) => sector !== here && Math.abs(sector.eastings - here.eastings) < 60_000)
    .filter((sector) => Math.abs(sector.northings - here.northings) < 60_000)
    .map((sector) => ({
      sector,
      metres: Math.hypot(sector.eastings - here.eastings, sector.northings - here.northings),
    }))
    .toSorted((a, b) => a.metres - b.metres)
    .slice(0, NEAR_SECTORS)
    .map(({ sector }) => sector)

/** What was measured unit by unit: the sectors that lie on both sides of the line. */
function straddling(districts: readonly string[]): string[] {
  return Object.entries(sharedSectors).flatMap(([sector, of]) => {
    const inside = of.split(' ').filter((gss) => districts.includes(gss))
    return inside.length > 0 && inside.length < of.split(' ').length ? [sector] : []
  })
}

test.each([
  ['Oxfordshire', oxfordshire, { straddle: 29, found: 29, flagged: 73 }],
  ['Staffordshire', staffordshire, { straddle: 33, found: 31, flagged: 76 }],
])('the rule by neighbours finds the sectors across the line of %s', (_, area, expected) => {
  const districts = new Set(area)
  const inside = (gss: string | null) => gss !== null && districts.has(gss)
  const true_ = straddling(area)
  const flagged = sectors.filter((s) => isMeasured(s.sector) && touchesOtherSide(s, around(s), inside))
  expect({
    straddle: true_.length,
    found: flagged.filter(({ sector }) => true_.includes(sector)).length,
    flagged: flagged.length,
  }).toEqual(expected)
  // What was measured is answered as measured: each that straddles, and no other.
  const border = sectors.filter((s) => isMeasured(s.sector) && sectorAnswer(s, [], districts) === 'border')
  expect(border.map(({ sector }) => sector).toSorted()).toEqual(true_.toSorted())
})

test('a postcode is answered by its sector until units are imported, then by itself', async () => {
  const council = await makeCouncil(db, { slug: 'oxon-like' })
  const ask = async (...postcodes: string[]) => {
    const answers = await areaAnswers(db, { councilId: council.id, postcodes })
    return postcodes.map((postcode) => answers.get(postcode)?.answer)
  }
  // The factory's council is Cherwell alone.
  expect(await ask('OX16 5AU', 'ox165au', 'OX1 1AA', 'OX17 1AA', 'ZZ9 9ZZ', 'nonsense')).toEqual([
    'in',
    'in',
    'out',
    'border',
    'unknown',
    'unknown',
  ])
  // Not measured: far away, and next to it across the Northamptonshire line.
  expect(await ask('EH1 1AA', 'NN13 7AA')).toEqual(['out', 'border'])
  const owner = connect(ownerUrl)
  await owner.postcodeUnit.createMany({
    data: [
      { postcode: 'OX17 1AA', eastings: 449_000, northings: 250_000, districtGss: 'E07000155' },
      { postcode: 'OX17 1AB', eastings: 447_000, northings: 243_000, districtGss: 'E07000177' },
    ],
  })
  await owner.$disconnect()
  expect(await ask('OX17 1AA', 'OX17 1AB', 'OX17 1AD')).toEqual(['out', 'in', 'border'])
})
