import type { Place } from '#app/people/places/place'
import { Prisma } from '#app/platform/database/client.server'
import { metresFromMiles } from '#app/shared/grid-reference'
import { effectiveRadius } from './describe'
import { facetNames, toggleNames, toggles, type FacetName, type ToggleName } from './facets'
import type { Radius, SearchParameters, Sort } from './parameters'
import { readQueryText, toTsquery } from './query-text'

const NOTHING = Prisma.empty
const and = (condition: Prisma.Sql) => Prisma.sql` and ${condition}`

/** A row is live: its provider is verified, and `now` lies between its instants. */
export function live(now: Date): Prisma.Sql {
  const at = now.toISOString()
  return Prisma.sql`r.provider_verified and r.publish_at <= ${at}::timestamptz and r.live_until > ${at}::timestamptz`
}

/**
 * The words of `q` as a query, or null when there is nothing to look up. Each term is looked up by its stem and as it
 * stands: names are indexed unstemmed, so that "nurse" does not find every job at "Isis Nursing".
 */
function textQuery(q: string): Prisma.Sql | null {
  const terms = readQueryText(q).flatMap((term) => {
    const query = toTsquery([term])
    if (query === null) return []
    const [stemmed, plain] = [Prisma.sql`to_tsquery('english', ${query})`, Prisma.sql`to_tsquery('simple', ${query})`]
    return term.excluded ? Prisma.sql`${stemmed} && ${plain}` : Prisma.sql`(${stemmed} || ${plain})`
  })
  return terms.length > 0 ? Prisma.sql`(${Prisma.join(terms, ' && ')})` : null
}

/** The filters that show no counts: words, pay and hours; each with " and " before it. */
export function plainFilters(search: SearchParameters): Prisma.Sql {
  const text = textQuery(search.q)
  return Prisma.join(
    [
      text ? and(Prisma.sql`r.document @@ ${text}`) : NOTHING,
      search.payMinPence === null ? NOTHING : and(Prisma.sql`r.pay_hourly_pence >= ${search.payMinPence}`),
      search.hoursMin === null ? NOTHING : and(Prisma.sql`r.hours_max >= ${search.hoursMin}`),
      search.hoursMax === null ? NOTHING : and(Prisma.sql`r.hours_min <= ${search.hoursMax}`),
    ],
    '',
  )
}

const facetColumns: Record<FacetName, string> = {
  role: 'roles',
  service: 'services',
  contract: 'contract',
  pattern: 'patterns',
}
/** The values of a list for one row `t`, as an array. */
export function facetValues(name: FacetName): Prisma.Sql {
  const column = Prisma.raw(`t.${facetColumns[name]}`)
  return name === 'contract' ? Prisma.sql`array[${column}]` : column
}

/** The columns of search_row `r` that the counted filters look at, by the names they use. */
export const countedColumns = Prisma.sql`
  r.roles, r.services, r.contract, r.patterns,
  ${Prisma.raw(toggleNames.map((name) => `${toggles[name].passes} as "${name}"`).join(', '))}`

/** The same by their names: what two jobs of one kind have in common. */
export const kindColumns = Prisma.raw(
  ['roles', 'services', 'contract', 'patterns', ...toggleNames.map((name) => `"${name}"`)].join(', '),
)

export function toggleColumn(name: ToggleName): Prisma.Sql {
  return Prisma.raw(`t."${name}"`)
}

/**
 * The filters whose choices are counted, for a row `t` of `countedColumns`: the lists and the
 * yes-or-nos. Each choice is counted `without` its own filter.
 */
export function countedFilters(search: SearchParameters, without?: FacetName | ToggleName): Prisma.Sql {
  const lists = facetNames
    .filter((name) => name !== without && search[name].length > 0)
    .map((name) => Prisma.sql`${facetValues(name)} && ${search[name] as string[]}::text[]`)
  const ticked = toggleNames.filter((name) => name !== without && search[name]).map(toggleColumn)
  return Prisma.join([Prisma.sql`true`, ...lists, ...ticked], ' and ')
}

/**
 * Where to look: the nearest public site of each vacancy within the radius, or inside the area. Uses the GiST index.
 * @returns a query of vacancy_id, site_id, metres
 */
export function sitesNear(place: Place, radius: number | null): Prisma.Sql {
  if (radius !== null && place.districts.length > 0) return sitesNearArea(place.districts, radius)
  const centre = Prisma.sql`point(${place.eastings}::int, ${place.northings}::int)`
  const inside =
    radius === null
      ? Prisma.sql`s.district_gss = any (${place.districts}::text[])`
      : Prisma.sql`s.position <@ circle(${centre}, ${metresFromMiles(radius)}::float8)`
  return Prisma.sql`
    select distinct on (s.vacancy_id) s.vacancy_id, s.site_id, s.position <-> ${centre} as metres
    from search_site s where ${inside} order by s.vacancy_id, metres, s.site_id`
}

/**
 * Within a radius of an area: inside it, no distance away, or so far from the nearest of its sectors. From its middle a
 * small radius would not even reach its own edge.
 */
function sitesNearArea(districts: readonly string[], radius: number): Prisma.Sql {
  const gss = Prisma.sql`any (${[...districts]}::text[])`
  return Prisma.sql`
    select distinct on (near.vacancy_id) near.vacancy_id, near.site_id, near.metres from (
      select s.vacancy_id, s.site_id, 0::float8 as metres from search_site s where s.district_gss = ${gss}
      union all
      select s.vacancy_id, s.site_id, s.position <-> sector.middle from (
        select point(eastings, northings) as middle from postcode_sector where district_gss = ${gss} and postcodes > 0) sector
        join search_site s on s.position <@ circle(sector.middle, ${metresFromMiles(radius)}::float8)) near
    order by near.vacancy_id, near.metres, near.site_id`
}

/** Miles around a place; null means inside it. */
export function radiusOf(search: SearchParameters, place: Place): Radius | null {
  return effectiveRadius(search, place)
}

/** Every order ends with the vacancy's id, so that two pages never show the same job or lose one between them. */
export function orderOf(sort: Sort): Prisma.Sql {
  const by: Record<Sort, string> = {
    relevance: 'rank desc, publish_at desc',
    newest: 'publish_at desc',
    distance: 'metres, publish_at desc',
    closing: 'closes_at, publish_at desc',
    pay: 'pay_hourly_pence desc nulls last, publish_at desc',
  }
  return Prisma.raw(`${by[sort]}, vacancy_id`)
}

/** How well a row fits the words: a word of the title counts most, then role and shifts, employer and town, description. */
export function rankOf(search: SearchParameters): Prisma.Sql {
  const text = search.sort === 'relevance' ? textQuery(search.q) : null
  return text ? Prisma.sql`ts_rank('{0.05, 0.2, 0.4, 1}', r.document, ${text})` : Prisma.sql`0`
}
