import type { PublicSite } from '#app/organisations/sites/precision'
import type { Advertised } from '#app/jobs/vacancies/fields/field'

/** A site as an advert shows it. `gettingThere` is empty where it could lead to somebody's home. */
export type AdvertSite = PublicSite & { regulator: string; gettingThere: string }

/** What no published vacancy leaves open. */
type AlwaysSaid = 'contract' | 'hoursMin' | 'hoursMax' | 'driving' | 'experience' | 'publishAt' | 'closesAt'

/** Everything the page of a live vacancy shows, and nothing that is not public. */
export type PublicVacancy = Omit<Advertised, AlwaysSaid> & {
  [F in AlwaysSaid]: NonNullable<Advertised[F]>
} & {
  id: string
  reference: string
  /** The council that verified the provider and moderates the advert. */
  council: { id: string; name: string; portalName: string }
  provider: { name: string; isPrivate: boolean; about: string; website: string | null; answerDays: number | null }
  /** At least one, the first being the main one. */
  sites: AdvertSite[]
}
