import { parseUkPostcode } from '#app/people/places/postcode'
import type { Reader } from '#app/platform/database/client.server'
import { NEAR_SECTORS, sectorAnswer, type Sector } from './area'
import type { AreaAnswer } from '../facts'

export type PlaceInArea = { answer: AreaAnswer; districtGss: string | null }

/**
 * Whether each postcode is in the council's area, under the text it was given as, and its district. Exact for a postcode
 * that was imported; else by its sector, which may lie across the line ('border'). 'unknown': no such sector.
 */
export async function areaAnswers(
  db: Reader,
  { councilId, postcodes }: { councilId: string; postcodes: readonly string[] },
): Promise<Map<string, PlaceInArea>> {
  const answers = new Map<string, PlaceInArea>()
  const rows = await db.councilDistrict.findMany({ where: { councilId }, select: { districtGss: true } })
  const districts = new Set(rows.map(({ districtGss }) => districtGss))
  for (const typed of new Set(postcodes)) answers.set(typed, await areaAnswer(db, typed, districts))
  return answers
}

async function areaAnswer(db: Reader, typed: string, districts: ReadonlySet<string>): Promise<PlaceInArea> {
  const code = parseUkPostcode(typed)
  if (!code) return { answer: 'unknown', districtGss: null }
  const unit = await db.postcodeUnit.findUnique({ where: { postcode: code.postcode }, select: { districtGss: true } })
  if (unit?.districtGss) {
    const { districtGss } = unit
    return { answer: districts.has(districtGss) ? 'in' : 'out', districtGss }
  }
  const sectors = await db.$queryRaw<Sector[]>`
    select s.sector, s.eastings, s.northings, s.district_gss as "districtGss"
    from postcode_sector here join postcode_sector s
      on s.eastings between here.eastings - 60000 and here.eastings + 60000
      and s.northings between here.northings - 60000 and here.northings + 60000
    where here.sector = ${code.sector}
    order by point(s.eastings, s.northings) <-> point(here.eastings, here.northings), s.sector <> here.sector
    limit ${NEAR_SECTORS + 1}`
  const here = sectors.find(({ sector }) => sector === code.sector)
  if (!here) return { answer: 'unknown', districtGss: null }
  const near = sectors.filter((sector) => sector !== here)
  return { answer: sectorAnswer(here, near, districts), districtGss: here.districtGss }
}
