import { data, type HeadersFunction, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { describeResults } from '#app/jobs/search/describe'
import { readSearch } from '#app/jobs/search/parameters'
import { jobsUrl, withFilter } from '#app/jobs/search/search-url'
import { searchVacancies } from '#app/jobs/search/search-vacancies.server'
import { Filters } from '#app/jobs/search/components/filters'
import { AppliedFilters, NoPlace, NoResults, RoughPlace, SortLinks } from '#app/jobs/search/components/results'
import { SearchForm } from '#app/jobs/search/components/search-form'
import { JobList } from '#app/jobs/advert/components/job-card'
import { councilOrigin } from '#app/platform/council.server'
import { as } from '#app/platform/guard.server'
import { publicCacheHeaders } from '#app/platform/public-cache.server'
import { Pagination } from '#app/ui/navigation'

export const loader = as('anyone', async ({ request, url, db, clock, council }) => {
  const search = readSearch(url.searchParams)
  const now = clock.now()
  const results = await searchVacancies(search, { db, now, council })
  const { id, areaName, portalName } = council
  const title = describeResults(results.total, search, results.place, areaName)
  const page = {
    search,
    results,
    title,
    now,
    council: { id, areaName, portalName },
    canonical: `${councilOrigin(council)}${jobsUrl(search)}`,
  }
  return data(page, { headers: publicCacheHeaders(request) })
})

export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders

export const meta: MetaFunction<typeof loader> = ({ data: page }) =>
  page
    ? [
        { title: `${page.title} – ${page.council.portalName}` },
        {
          name: 'description',
          content: `${page.title}. Pay, hours, shifts and distance at a glance. Apply in minutes, no CV needed.`,
        },
        { tagName: 'link', rel: 'canonical', href: page.canonical },
        ...(page.results.total === 0 ? [{ name: 'robots', content: 'noindex' }] : []),
      ]
    : []

/** The results of a search: form, filters, what is applied, the jobs. */
export default function Jobs() {
  const { search, results, title, now, council } = useLoaderData<typeof loader>()
  const { total, page, pages, place, placeNotFound, vacancies, facets, toggles, wider } = results
  return (
    <div className="jobs-page">
      <h1>{title}</h1>
      <SearchForm {...{ search, place, placeNotFound }} />
      {placeNotFound ? (
        <NoPlace area={council.areaName} />
      ) : (
        <div className="jobs-columns">
          <aside className="jobs-filters" aria-label="Filters">
            <Filters {...{ search, facets, toggles }} />
          </aside>
          <section className="jobs-results" aria-label="Jobs found">
            <AppliedFilters search={search} />
            {total > 1 && <SortLinks search={search} />}
            {place?.rough && <RoughPlace label={place.label} />}
            {total === 0 && <NoResults {...{ search, wider, place }} area={council.areaName} />}
            <JobList jobs={vacancies} now={now} councilId={council.id} />
            <Pagination
              {...{ page, pages }}
              of="jobs"
              hrefFor={(wanted) => jobsUrl(withFilter(search, { page: wanted }))}
            />
          </section>
        </div>
      )}
    </div>
  )
}
