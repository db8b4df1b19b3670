import type { PayUnit } from '#app/shared/money'
import type { Contract, Driving, Experience, Pattern, Role, Service } from '#app/jobs/vocabulary/vocabulary'

/** What a job card and a search result show of a live vacancy. Holds nothing that is not public. */
export type VacancySummary = {
  vacancyId: string
  reference: string
  title: string
  /** Never the name of a person who employs a personal assistant. */
  provider: string
  council: { id: string; name: string; portalName: string }
  /** The nearest site, as precisely as the public may know it. */
  town: string
  postcode: string
  /** Further sites of the same vacancy. */
  otherSites: number
  distance: { miles: number; words: string } | null
  pay: { unit: PayUnit | null; minPence: number | null; maxPence: number | null }
  hoursMin: number
  hoursMax: number
  contract: Contract
  roles: Role[]
  services: Service[]
  patterns: Pattern[]
  driving: Driving
  experience: Experience
  trainingGiven: boolean
  sponsorship: boolean
  publishedAt: Date
  closesAt: Date
  /** Median days to the provider's first answer, once known. */
  answerDays: number | null
}
