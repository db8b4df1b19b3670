import { contractLabels, patternLabels, roleLabels, serviceLabels } from '#app/jobs/vocabulary/vocabulary'
import { formatMoney } from '#app/shared/money'
import { counted } from '#app/shared/counted'
import { toggleNames, toggles } from './facets'
import { DEFAULT_RADIUS, type Radius, type SearchParameters, type Sort } from './parameters'
import { toQuery, withoutFilter, type Filter } from './search-url'

/** What `where` was found to be. */
export type PlaceFound = { kind: 'postcode' | 'sector' | 'outcode' | 'town' | 'district' | 'position'; label: string }

export const sortLabels: Record<Sort, string> = {
  relevance: 'Best match',
  newest: 'Newest',
  distance: 'Nearest',
  closing: 'Closing soon',
  pay: 'Highest pay',
}

/** Miles around the place; null means inside the district itself. */
export function effectiveRadius(search: SearchParameters, place: PlaceFound): Radius | null {
  return search.radius ?? (place.kind === 'district' ? null : DEFAULT_RADIUS)
}

/** "within 1 mile". */
export function withinMiles(radius: number): string {
  return `within ${counted(radius, 'mile')}`
}

/** "1 job", "1,204 jobs", "No jobs". */
export function countJobs(total: number): string {
  if (total === 0) return 'No jobs'
  return counted(total, 'job')
}

/**
 * The number of jobs in words: "12 jobs for “carer” within 10 miles of OX16 5". `area` is the council's own area, which
 * a search without a place covers. `place` is null when `where` is empty or was not found.
 */
export function describeResults(
  total: number,
  search: SearchParameters,
  place: PlaceFound | null,
  area: string,
): string {
  const what = search.q ? `${countJobs(total)} for “${search.q}”` : countJobs(total)
  if (search.where && !place) return `We could not find “${search.where}”`
  if (!place) return `${what} in ${area}`
  const radius = effectiveRadius(search, place)
  return radius === null ? `${what} in ${place.label}` : `${what} ${withinMiles(radius)} of ${place.label}`
}

/** What is applied, each with the query (without "?") of the same search without it. */
export type Chip = { label: string; query: string }

export function chips(search: SearchParameters): Chip[] {
  const applied: [string | false, Filter][] = [
    [search.q !== '' && `“${search.q}”`, { name: 'q' }],
    ...search.role.map((value): [string, Filter] => [roleLabels[value], { name: 'role', value }]),
    ...search.service.map((value): [string, Filter] => [serviceLabels[value], { name: 'service', value }]),
    ...search.contract.map((value): [string, Filter] => [contractLabels[value], { name: 'contract', value }]),
    ...search.pattern.map((value): [string, Filter] => [patternLabels[value], { name: 'pattern', value }]),
    [search.payMinPence !== null && `${formatMoney(search.payMinPence)} an hour or more`, { name: 'payMinPence' }],
    [search.hoursMin !== null && `${counted(search.hoursMin, 'hour')} a week or more`, { name: 'hoursMin' }],
    [search.hoursMax !== null && `${counted(search.hoursMax, 'hour')} a week or fewer`, { name: 'hoursMax' }],
    ...toggleNames.map((name): [string | false, Filter] => [search[name] && toggles[name].chip, { name }]),
  ]
  return applied.flatMap(([label, filter]) =>
    label === false ? [] : [{ label, query: toQuery(withoutFilter(search, filter)) }],
  )
}
