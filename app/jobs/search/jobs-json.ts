import { jobPath } from '#app/jobs/vocabulary/job-words'
import type { VacancySummary } from '#app/jobs/advert/summary'
import type { SearchResults } from './search-results'

/** The body of `/jobs.json`. @param origin scheme, host and port of the council's portal, for the links */
export function toJobsJson(results: SearchResults, origin: string) {
  const { total, page, pages, place, placeNotFound, vacancies, facets, wider } = results
  return {
    total,
    page,
    pages,
    place: place && { kind: place.kind, label: place.label, eastings: place.eastings, northings: place.northings },
    ...(placeNotFound && { place_error: placeNotFound.sentence, suggestions: placeNotFound.suggestions }),
    ...(wider.length > 0 && { wider }),
    results: vacancies.map((vacancy) => toJobJson(vacancy, origin)),
    facets,
  }
}

function toJobJson(job: VacancySummary, origin: string) {
  return {
    reference: job.reference,
    title: job.title,
    provider: job.provider,
    council: job.council.name,
    site: { town: job.town, postcode: job.postcode },
    distance_miles: job.distance?.miles ?? null,
    pay: { min_pence: job.pay.minPence, max_pence: job.pay.maxPence, unit: job.pay.unit },
    hours_min: job.hoursMin,
    hours_max: job.hoursMax,
    contract: job.contract,
    patterns: job.patterns,
    roles: job.roles,
    service: job.services[0] ?? null,
    services: job.services,
    driving: job.driving,
    published_at: job.publishedAt.toISOString(),
    closes_at: job.closesAt.toISOString(),
    url: `${origin}${jobPath(job)}`,
  }
}
