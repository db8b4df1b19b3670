import { councilOrigin } from '#app/platform/council.server'
import { as } from '#app/platform/guard.server'
import { publicCacheHeaders } from '#app/platform/public-cache.server'
import { readSearch } from '#app/jobs/search/parameters'
import { toJobsJson } from '#app/jobs/search/jobs-json'
import { searchVacancies } from '#app/jobs/search/search-vacancies.server'

/** The search as contract.md's "Search" describes it, for machines. Anyone may read it from anywhere. */
export const loader = as('anyone', async ({ request, url, db, clock, council }) => {
  const results = await searchVacancies(readSearch(url.searchParams), { db, now: clock.now(), council })
  return Response.json(toJobsJson(results, councilOrigin(council)), {
    headers: { ...publicCacheHeaders(request), 'Access-Control-Allow-Origin': '*' },
  })
})
