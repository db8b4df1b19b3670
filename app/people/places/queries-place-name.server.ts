import type { Reader } from '#app/platform/database/client.server'
import { distance, type Position } from '#app/shared/grid-reference'
import type { Place } from './place'
import { placeNameKey, splitPlaceName, suggestPlaces } from './place-name'

type Candidate = Position & { name: string; county: string | null; postcodes: number; districts: string[] }

/** "Bristol" is the county "City of Bristol", "London" is "Greater London": people type either. */
const COUNTY_PREFIX = /^(city of|county|greater|the) /

/** Larger than this and two places of one name are not the same place under two headings. */
const SAME_PLACE_METRES = 15_000

/**
 * A town, city, county or district by name; of several the one within the county that was typed too ("Newport,
 * Shropshire"), else the largest. A county of several districts is the area inside them, as a district is.
 */
export async function resolveName(db: Reader, name: string): Promise<Place | null> {
  const { nameKey, withinKey } = splitPlaceName(name)
  if (nameKey === '') return null
  const candidates = await candidatesFor(db, nameKey)
  const [largest] = candidates
  if (!largest) return districtByName(db, nameKey)
  const chosen = withinKey ? ((await within(db, candidates, withinKey)) ?? largest) : largest
  return toPlace(chosen, candidates)
}

function toPlace(chosen: Candidate, candidates: Candidate[]): Place {
  const { name, county, eastings, northings, districts } = chosen
  const ambiguous = candidates.some((other) => distance(other, chosen) > SAME_PLACE_METRES)
  const isArea = districts.length > 1
  const label = ambiguous && county !== null && county !== name ? `${name}, ${county}` : name
  return {
    kind: isArea ? 'district' : 'town',
    label,
    eastings,
    northings,
    rough: false,
    districts: isArea ? districts : [],
  }
}

type County = Candidate & { nameKey: string }

let counties: Promise<County[]> | undefined

/**
 * Counties and cities as the outcodes name them, with the districts in which most outcodes are theirs. Reference data:
 * read once by each process.
 */
async function allCounties(db: Reader): Promise<County[]> {
  counties ??= readCounties(db)
  try {
    return await counties
  } catch (error) {
    counties = undefined
    throw error
  }
}

async function readCounties(db: Reader): Promise<County[]> {
  const rows = await db.$queryRaw<Candidate[]>`
    with home as (
      select district_gss, mode() within group (order by county) as county
      from outcode where county <> '' and district_gss is not null group by 1
    )
    select regexp_replace(o.county, '^(city of|county|greater|the) ', '', 'i') as name, null as county,
      sum(postcodes)::int as postcodes, (sum(eastings::bigint * postcodes) / sum(postcodes))::int as eastings,
      (sum(northings::bigint * postcodes) / sum(postcodes))::int as northings,
      coalesce((select array_agg(district_gss order by 1) from home where home.county = o.county), '{}') as districts
    from outcode o where postcodes > 0 and county <> '' group by o.county`
  return rows.map((row) => ({ ...row, nameKey: placeNameKey(row.name) }))
}

/** Towns and counties of that name, the largest first. */
async function candidatesFor(db: Reader, nameKey: string): Promise<Candidate[]> {
  const [towns, known] = await Promise.all([db.town.findMany({ where: { nameKey } }), allCounties(db)])
  const bare = nameKey.replace(COUNTY_PREFIX, '')
  const found: Candidate[] = [
    ...towns.map((town) => ({ ...town, districts: [] })),
    ...known.filter((area) => area.nameKey === bare),
  ]
  return found.sort((a, b) => b.postcodes - a.postcodes || a.name.localeCompare(b.name, 'en-GB'))
}

/** The one whose county was typed; else, since counties have changed their borders, the one nearest to what was typed. */
async function within(db: Reader, candidates: Candidate[], withinKey: string): Promise<Candidate | null> {
  const inCounty = candidates.find(({ county }) => county !== null && placeNameKey(county) === withinKey)
  if (inCounty || candidates.length === 1) return inCounty ?? null
  const [area] = await candidatesFor(db, withinKey)
  if (!area) return null
  return candidates.reduce((best, next) => (distance(next, area) < distance(best, area) ? next : best))
}

async function districtByName(db: Reader, nameKey: string): Promise<Place | null> {
  const [district] = await db.$queryRaw<(Position & { gss: string; name: string })[]>`
    select d.gss, d.name, (sum(s.eastings::bigint * s.postcodes) / sum(s.postcodes))::int as eastings,
      (sum(s.northings::bigint * s.postcodes) / sum(s.postcodes))::int as northings
    from district d join postcode_sector s on s.district_gss = d.gss and s.postcodes > 0
    where d.name_key = ${nameKey} group by 1, 2 order by 1 limit 1`
  if (!district) return null
  const { gss, name, eastings, northings } = district
  return { kind: 'district', label: name, eastings, northings, rough: false, districts: [gss] }
}

/** Names of towns and districts that may have been meant, the likeliest first, each such that typing it finds a place. */
export async function suggestNames(db: Reader, name: string): Promise<string[]> {
  const { nameKey } = splitPlaceName(name)
  if (nameKey.length < 3) return []
  const alike = await db.$queryRaw<{ name: string; nameKey: string; postcodes: number }[]>`
    select name, name_key as "nameKey", max(postcodes)::int as postcodes from (
      select name, name_key, postcodes from town union all select name, name_key, 0 from district) known
    where similarity(name_key, ${nameKey}) > 0.25 or name_key like ${`${nameKey.slice(0, 60)}%`}
    group by 1, 2 order by similarity(name_key, ${nameKey}) desc, 3 desc, 1 limit 40`
  const near = suggestPlaces(name, alike)
  return (near.length > 0 ? near : alike.slice(0, 3)).map((place) => place.name)
}
