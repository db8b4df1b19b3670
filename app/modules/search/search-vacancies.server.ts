import type { Place } from '#app/modules/places/place'
import { resolvePlace } from '#app/modules/places/place-queries.server'
import { vacancySummaries } from '#app/modules/vacancies/queries-public.server'
import { Prisma, type Reader } from '#app/platform/database/client.server'
import { paginate, PER_PAGE } from '#app/shared/pagination'
import { radii, type Radius, type SearchParameters } from './parameters'
import { facetNames, toggleNames, type FacetName, type Facets, type ToggleCounts, type ToggleName } from './facets'
import type { SearchResults } from './search-results'
import {
  countedFilters,
  facetValues,
  live,
  orderOf,
  plainFilters,
  radiusOf,
  rankOf,
  sitesNear,
  toggleCondition,
} from './search-sql.server'

type Reading = { db: Reader; now: Date; council: { id: string } }

/**
 * Live vacancies as contract.md's "Search" says: with a place those of every council, without one the host's own.
 * A vacancy at several sites is found once, at its nearest.
 */
export async function searchVacancies(search: SearchParameters, { db, now, council }: Reading): Promise<SearchResults> {
  const found = await resolvePlace(db, search.where)
  const placeNotFound = !found.ok && found.reason === 'not-found' ? found : null
  if (placeNotFound) return { ...nothing, placeNotFound }
  const place = found.ok ? found.place : null
  const { total, hits, facets, toggles } = await findPage(search, place, { db, now, council })
  const [vacancies, wider] = await Promise.all([
    vacancySummaries(db, hits, { roughPlace: place?.rough ?? false }),
    total === 0 && place ? countWider(search, place, { db, now, council }) : [],
  ])
  const { page, pages } = paginate(search.page, total)
  return { total, page, pages, place, placeNotFound: null, vacancies, facets, toggles, wider }
}

const nothing: SearchResults = {
  total: 0,
  page: 1,
  pages: 1,
  place: null,
  placeNotFound: null,
  vacancies: [],
  facets: { role: {}, service: {}, contract: {}, pattern: {} },
  toggles: { guaranteed: 0, noCar: 0, noExperience: 0, sponsorship: 0 },
  wider: [],
}

type Hit = { vacancyId: string; siteId: string | null; metres: number | null }
type Found = { total: number; hits: Hit[]; facets: Facets; toggles: ToggleCounts }

/** One statement: what place, words, pay and hours leave is looked up once, then filtered, counted and cut from there. */
async function findPage(search: SearchParameters, place: Place | null, { db, now, council }: Reading): Promise<Found> {
  const candidates = place
    ? Prisma.sql`(${sitesNear(place, radiusOf(search, place))}) n join search_row r on r.vacancy_id = n.vacancy_id`
    : Prisma.sql`search_row r`
  const nearest = place ? Prisma.sql`n.site_id, n.metres` : Prisma.sql`null::uuid as site_id, null::float8 as metres`
  const scope = place ? Prisma.empty : Prisma.sql`and r.council_id = ${council.id}::uuid`
  const [row] = await db.$queryRaw<[Found]>`
    with candidate as materialized (
      select r.vacancy_id, r.roles, r.services, r.contract, r.patterns, r.hours_min, r.driving, r.experience,
        r.sponsorship, r.publish_at, r.closes_at, r.pay_hourly_pence, ${rankOf(search)} as rank, ${nearest}
      from ${candidates} where ${live(now)} ${scope} ${plainFilters(search)}
    ),
    hit as (select * from candidate t where ${countedFilters(search)}),
    counted as (select count(*)::int as total from hit),
    page as (
      select row_number() over (order by ${orderOf(search.sort)}) as position, vacancy_id, site_id, metres from hit
      order by 1 limit ${PER_PAGE}
      offset (select (least(${search.page}, greatest(1, ceil(total / ${PER_PAGE}::numeric))) - 1) * ${PER_PAGE} from counted)
    )
    select (select total from counted) as total,
      (select coalesce(json_agg(json_build_object('vacancyId', vacancy_id, 'siteId', site_id, 'metres', metres)
        order by position), '[]') from page) as hits,
      json_build_object(${Prisma.join(facetNames.map((name) => Prisma.sql`${name}::text, ${countFacet(name, search)}`))}) as facets,
      (select json_build_object(${Prisma.join(toggleNames.map((name) => Prisma.sql`${name}::text, ${countToggle(name, search)}`))})
        from candidate t) as toggles`
  return row
}

/** Each value of a list with its number of candidates that fit the other filters. */
function countFacet(name: FacetName, search: SearchParameters): Prisma.Sql {
  return Prisma.sql`(
    select coalesce(json_object_agg(value, jobs), '{}') from (
      select value, count(*) as jobs from candidate t cross join unnest(${facetValues(name)}) value
      where ${countedFilters(search, name)} group by value order by 2 desc, 1) counts)`
}

function countToggle(name: ToggleName, search: SearchParameters): Prisma.Sql {
  return Prisma.sql`count(*) filter (where ${toggleCondition(name)} and ${countedFilters(search, name)})`
}

/** One statement for all larger radii. */
async function countWider(
  search: SearchParameters,
  place: Place,
  { db, now }: Reading,
): Promise<{ radius: Radius; total: number }[]> {
  const current = radiusOf(search, place)
  const larger = radii.filter((radius) => current === null || radius > current)
  const widest = larger.at(-1)
  if (widest === undefined) return []
  return db.$queryRaw<{ radius: Radius; total: number }[]>`
    with candidate as materialized (
      select r.roles, r.services, r.contract, r.patterns, r.hours_min, r.driving, r.experience, r.sponsorship, n.metres
      from (${sitesNear(place, widest)}) n join search_row r on r.vacancy_id = n.vacancy_id
      where ${live(now)} ${plainFilters(search)}
    )
    select radius, count(*)::int as total from unnest(${larger as number[]}::int[]) radius
      join candidate t on t.metres <= radius * 1609.344 and ${countedFilters(search)}
    group by radius order by radius`
}
