import type { PublicSite } from '#app/organisations/sites/precision'
import type { LocalDate } from '#app/shared/dates'
import type { PayUnit } from '#app/shared/money'
import type { ScreeningQuestion } from '#app/jobs/vocabulary/screening-question'
import type { Contract, Driving, Experience, Pattern, Role, Service } from '#app/jobs/vocabulary/vocabulary'

/** A site as an advert shows it. `gettingThere` is empty where it could lead to somebody's home. */
export type AdvertSite = PublicSite & { regulator: string; gettingThere: string }

/** Everything the page of a live vacancy shows, and nothing that is not public. */
export type PublicVacancy = {
  id: string
  reference: string
  title: string
  /** The council that verified the provider and moderates the advert. */
  council: { id: string; name: string; portalName: string }
  provider: { name: string; isPrivate: boolean; about: string; website: string | null; answerDays: number | null }
  /** At least one, the first being the main one. */
  sites: AdvertSite[]
  roles: Role[]
  services: Service[]
  contract: Contract
  patterns: Pattern[]
  shiftDetails: string
  hoursMin: number
  hoursMax: number
  payUnit: PayUnit | null
  payMinPence: number | null
  payMaxPence: number | null
  sleepInPence: number | null
  travelTimePaid: boolean | null
  mileagePence: number | null
  driving: Driving
  experience: Experience
  trainingGiven: boolean
  sponsorship: boolean
  minimumAge: number | null
  minimumAgeReason: string | null
  occupationalRequirement: string | null
  occupationalRequirementReason: string | null
  benefits: string[]
  /** Markdown. */
  description: string
  startsOn: LocalDate | null
  publishAt: Date
  closesAt: Date
  openings: number
  questions: ScreeningQuestion[]
}
