import type { Place, PlaceNotFound } from '#app/people/places/place'
import type { VacancySummary } from '#app/jobs/advert/summary'
import type { Facets, ToggleCounts } from './facets'
import type { Radius } from './parameters'

export type SearchResults = {
  total: number
  /** 1 to `pages`: a page past the end is the last one. */
  page: number
  pages: number
  place: Place | null
  /** Why `where` was not found; then nothing else is. */
  placeNotFound: PlaceNotFound | null
  /** Of this page, in order. */
  vacancies: VacancySummary[]
  facets: Facets
  toggles: ToggleCounts
  /** When nothing was found: larger radii in which there is something, with how much. */
  wider: { radius: Radius; total: number }[]
}
