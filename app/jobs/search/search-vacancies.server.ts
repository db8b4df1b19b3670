import type { Place } from '#app/people/places/place'
import { resolvePlace } from '#app/people/places/queries-place.server'
import { vacancySummaries } from '#app/jobs/advert/queries-public.server'
import { Prisma, type Reader } from '#app/platform/database/client.server'
import { paginate, PER_PAGE } from '#app/shared/pagination'
import { radii, type Radius, type SearchParameters } from './parameters'
import {
  eachToggle,
  facetNames,
  toggleNames,
  type FacetName,
  type Facets,
  type ToggleCounts,
  type ToggleName,
} from './facets'
import type { SearchResults } from './search-results'
import {
  countedColumns,
  countedFilters,
  facetValues,
  kindColumns,
  live,
  orderOf,
  plainFilters,
  radiusOf,
  rankOf,
  sitesNear,
  toggleColumn,
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
  toggles: eachToggle(() => 0),
  wider: [],
}

type Hit = { vacancyId: string; siteId: string | null; metres: number | null }
type Found = { total: number; hits: Hit[]; facets: Facets; toggles: ToggleCounts }

/**
 * One statement. What place, words, pay and hours leave is looked up once. It is then counted by its kinds (the same
 * roles, shifts and so on), of which there are few, and the page is cut from it.
 */
async function findPage(search: SearchParameters, place: Place | null, { db, now, council }: Reading): Promise<Found> {
  const candidates = place
    ? Prisma.sql`(${sitesNear(place, radiusOf(search, place))}) n join search_row r on r.vacancy_id = n.vacancy_id`
    : Prisma.sql`search_row r`
  const nearest = place ? Prisma.sql`n.site_id, n.metres` : Prisma.sql`null::uuid as site_id, null::float8 as metres`
  const scope = place ? Prisma.empty : Prisma.sql`and r.council_id = ${council.id}::uuid`
  // Near a place there are few, kept for both readings; a whole council's are read twice, which beats spilling to disk.
  const kept = place ? Prisma.sql`materialized` : Prisma.sql`not materialized`
  const order = orderOf(search.sort)
  const lists = Prisma.join(facetNames.map((name) => Prisma.sql`${name}::text, ${countFacet(name, search)}`))
  const toggles = Prisma.join(toggleNames.map((name) => Prisma.sql`${name}::text, ${countToggle(name, search)}`))
  const [row] = await db.$queryRaw<[Found]>`
    with candidate as ${kept} (
      select r.vacancy_id, ${countedColumns}, r.publish_at, r.closes_at, r.pay_hourly_pence, ${rankOf(search)} as rank, ${nearest}
      from ${candidates} where ${live(now)} ${scope} ${plainFilters(search)}
    ),
    kind as materialized (
      select ${kindColumns}, count(*)::int as jobs from candidate group by ${kindColumns}
    ),
    counted as (select coalesce(sum(jobs), 0)::int as total from kind t where ${countedFilters(search)}),
    page as (
      select t.* from candidate t where ${countedFilters(search)} order by ${order} limit ${PER_PAGE}
      offset (select (least(${search.page}, greatest(1, ceil(total / ${PER_PAGE}::numeric))) - 1) * ${PER_PAGE} from counted)
    )
    select (select total from counted) as total,
      (select coalesce(json_agg(json_build_object('vacancyId', vacancy_id, 'siteId', site_id, 'metres', metres)
        order by ${order}), '[]') from page) as hits,
      json_build_object(${lists}) as facets, (select json_build_object(${toggles}) from kind t) as toggles`
  return row
}

/** Each value of a list with its number of candidates that fit the other filters. */
function countFacet(name: FacetName, search: SearchParameters): Prisma.Sql {
  return Prisma.sql`(
    select coalesce(json_object_agg(value, jobs), '{}') from (
      select value, sum(jobs)::int as jobs from kind t cross join unnest(${facetValues(name)}) value
      where ${countedFilters(search, name)} group by value order by 2 desc, 1) counts)`
}

function countToggle(name: ToggleName, search: SearchParameters): Prisma.Sql {
  return Prisma.sql`coalesce(sum(jobs) filter (where ${toggleColumn(name)} and ${countedFilters(search, name)}), 0)::int`
}

/** One statement for all larger radii. One that finds no more than a smaller one is no offer. */
async function countWider(
  search: SearchParameters,
  place: Place,
  { db, now }: Reading,
): Promise<{ radius: Radius; total: number }[]> {
  const current = radiusOf(search, place)
  const larger = radii.filter((radius) => current === null || radius > current)
  const widest = larger.at(-1)
  if (widest === undefined) return []
  const counted = await db.$queryRaw<{ radius: Radius; total: number }[]>`
    with candidate as materialized (
      select ${countedColumns}, n.metres
      from (${sitesNear(place, widest)}) n join search_row r on r.vacancy_id = n.vacancy_id
      where ${live(now)} ${plainFilters(search)}
    )
    select radius, count(*)::int as total from unnest(${larger as number[]}::int[]) radius
      join candidate t on t.metres <= radius * 1609.344 and ${countedFilters(search)}
    group by radius order by radius`
  return counted.filter(({ total }, index) => counted[index - 1]?.total !== total)
}
