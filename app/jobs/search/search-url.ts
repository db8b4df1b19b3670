import { toTypedPounds } from '#app/shared/money'
import { toggleNames, toggles } from './facets'
import { defaultSort, emptySearch, makesSense, type SearchParameters } from './parameters'

/** The one URL of a search, without "?": contract.md's order, defaults left out. */
export function toQuery(search: SearchParameters): string {
  const url = new URLSearchParams()
  const add = (name: string, value: string | number | null | false) => {
    if (value !== null && value !== false && value !== '') url.append(name, String(value))
  }
  add('q', search.q)
  add('where', search.where)
  add('radius', search.where === '' ? null : search.radius)
  for (const name of ['role', 'service', 'contract', 'pattern'] as const)
    for (const value of search[name]) add(name, value)
  add('pay_min', search.payMinPence === null ? null : toTypedPounds(search.payMinPence))
  add('hours_min', search.hoursMin)
  add('hours_max', search.hoursMax)
  for (const name of toggleNames) add(toggles[name].parameter, search[name] && toggles[name].value)
  add('sort', search.sort !== defaultSort(search) && search.sort)
  add('page', search.page > 1 && search.page)
  return url.toString()
}

/** "/jobs?…" of a search; `path` for `/jobs.json` or `/jobs.rss`. */
export function jobsUrl(search: SearchParameters, path = '/jobs'): string {
  const query = toQuery(search)
  return query ? `${path}?${query}` : path
}

/**
 * The same search with something changed, back on its first page. A sort that was only the default follows the change:
 * adding a place sorts by distance.
 */
export function withFilter(search: SearchParameters, change: Partial<SearchParameters>): SearchParameters {
  const changed = { ...search, page: 1, ...change }
  if (change.sort) return changed
  const wasDefault = search.sort === defaultSort(search)
  return wasDefault || !makesSense(changed.sort, changed) ? { ...changed, sort: defaultSort(changed) } : changed
}

type ListName = 'role' | 'service' | 'contract' | 'pattern'
type ListFilter = { [K in ListName]: { name: K; value: SearchParameters[K][number] } }[ListName]

/** A filter of one search. Of a list it names one value. */
export type Filter = ListFilter | { name: Exclude<keyof SearchParameters, ListName | 'sort' | 'page'> }

/** The same search without one filter; a radius goes with its place. */
export function withoutFilter(search: SearchParameters, filter: Filter): SearchParameters {
  if ('value' in filter) {
    const left = (search[filter.name] as string[]).filter((value) => value !== filter.value)
    return withFilter(search, { [filter.name]: left })
  }
  const gone = { [filter.name]: emptySearch[filter.name] }
  return withFilter(search, filter.name === 'where' ? { ...gone, radius: null } : gone)
}
