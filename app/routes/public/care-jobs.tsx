import { data, type HeadersFunction, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { describeResults } from '#app/jobs/search/describe'
import { landingSearch } from '#app/jobs/search/landing.server'
import { jobsUrl } from '#app/jobs/search/search-url'
import { searchVacancies } from '#app/jobs/search/search-vacancies.server'
import { NoResults } from '#app/jobs/search/components/results'
import { SearchForm } from '#app/jobs/search/components/search-form'
import { JobList } from '#app/jobs/advert/components/job-card'
import { isRole, roleDescriptions, roleLabels } from '#app/jobs/vocabulary/vocabulary'
import { councilOrigin } from '#app/platform/council.server'
import { as, found, notFound } from '#app/platform/guard.server'
import { publicCacheHeaders } from '#app/platform/public-cache.server'
import { LinkButton } from '#app/ui/button'
import { Page } from '#app/ui/layout'

export const loader = as('anyone', async ({ request, url, params, db, clock, council }) => {
  const role = params.role ?? ''
  if (!isRole(role)) throw notFound()
  const search = found(await landingSearch(db, role, params.place ?? ''))
  const now = clock.now()
  const results = await searchVacancies(search, { db, now, council })
  const { id, areaName, portalName } = council
  const title = `${roleLabels[role]} jobs in ${results.place?.label ?? search.where}`
  const words = describeResults(results.total, search, results.place, areaName)
  const page = {
    search,
    results,
    title,
    words,
    intro: roleDescriptions[role],
    now,
    council: { id, areaName, portalName },
  }
  const canonical = `${councilOrigin(council)}${url.pathname}`
  return data({ ...page, canonical }, { headers: publicCacheHeaders(request) })
})

export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders

export const meta: MetaFunction<typeof loader> = ({ data: page }) =>
  page
    ? [
        { title: `${page.title} – ${page.council.portalName}` },
        {
          name: 'description',
          content: `${page.words}. ${page.intro} See pay, hours and distance, and apply in minutes.`,
        },
        { tagName: 'link', rel: 'canonical', href: page.canonical },
        ...(page.results.total === 0 ? [{ name: 'robots', content: 'noindex' }] : []),
      ]
    : []

/** A role in a place, as people look for it in a search engine. */
export default function CareJobs() {
  const { search, results, title, words, intro, now, council } = useLoaderData<typeof loader>()
  const { total, place, vacancies, wider } = results
  return (
    <Page title={title} lead={`${intro} ${words}.`}>
      <div className="stack-lg">
        {total === 0 && <NoResults {...{ search, wider, place }} area={council.areaName} />}
        <JobList jobs={vacancies} now={now} councilId={council.id} />
        {total > vacancies.length && (
          <LinkButton href={jobsUrl({ ...search, page: 2 })} kind="secondary" iconAfter="forward">
            See the other {total - vacancies.length}
          </LinkButton>
        )}
        <SearchForm search={{ ...search, role: [] }} place={place} />
      </div>
    </Page>
  )
}
