import type { Place } from '#app/people/places/place'
import { LinkButton } from '#app/ui/button'
import { EmptyState } from '#app/ui/card'
import { VillageBicycle } from '#app/ui/illustrations'
import { Chips } from '#app/ui/status'
import { chips, countJobs, sortLabels, withinMiles } from '../describe'
import { emptySearch, makesSense, sorts, type Radius, type SearchParameters } from '../parameters'
import { jobsUrl, withFilter } from '../search-url'

/** What is applied, each with a way to take it off. */
export function AppliedFilters({ search }: { search: SearchParameters }) {
  const items = chips(search).map(({ label, query }) => ({ label, removeHref: query ? `/jobs?${query}` : '/jobs' }))
  const { q, where, radius } = search
  return <Chips items={items} {...(items.length > 1 && { clearHref: jobsUrl({ ...emptySearch, q, where, radius }) })} />
}

/** The orders that make sense for this search, as links. */
export function SortLinks({ search }: { search: SearchParameters }) {
  return (
    <nav className="sort-links" aria-label="Order">
      <span aria-hidden="true">Order:</span>
      <ul>
        {sorts
          .filter((sort) => makesSense(sort, search))
          .map((sort) => (
            <li key={sort}>
              <a href={jobsUrl(withFilter(search, { sort }))} aria-current={sort === search.sort ? 'true' : undefined}>
                {sortLabels[sort]}
              </a>
            </li>
          ))}
      </ul>
    </nav>
  )
}

/** Where to go on when the place was not found. */
export function NoPlace({ area }: { area: string }) {
  return (
    <div className="no-place">
      <p>
        A postcode works best, all of it or the first half: OX16 5AU or OX16. The name of a town or district works too.
      </p>
      <p>
        <a href="/jobs">See all jobs in {area}</a>
      </p>
    </div>
  )
}

/** Said once over the list where distances are only about right. */
export function RoughPlace({ label }: { label: string }) {
  return <p className="muted">We know {label} only roughly, so distances are to the nearest mile.</p>
}

type NoResultsProps = {
  search: SearchParameters
  wider: { radius: Radius; total: number }[]
  place: Place | null
  area: string
}

/** Nothing found: what would find something. */
export function NoResults({ search, wider, place, area }: NoResultsProps) {
  const applied = chips(search)
  return (
    <EmptyState title="Nothing here just now" illustration={<VillageBicycle />}>
      {wider.length > 0 && place && (
        <div className="no-results">
          <p>Look a little further from {place.label}:</p>
          <ul>
            {wider.map(({ radius, total }) => (
              <li key={radius}>
                <a href={jobsUrl(withFilter(search, { radius }))}>
                  {countJobs(total)} {withinMiles(radius)}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
      {applied.length > 0 && (
        <div className="no-results">
          <p>
            {wider.length > 0 ? 'Or leave out' : 'Leave out'} {applied.length === 1 ? 'this' : 'one of these'}:
          </p>
          <ul>
            {applied.map(({ label, query }) => (
              <li key={label}>
                <a href={query ? `/jobs?${query}` : '/jobs'}>{label}</a>
              </li>
            ))}
          </ul>
        </div>
      )}
      <p>New jobs come in every day.</p>
      <LinkButton href="/jobs" kind="secondary">
        See all jobs in {area}
      </LinkButton>
    </EmptyState>
  )
}
