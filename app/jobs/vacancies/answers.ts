import type { LocalDate } from '#app/shared/dates'
import type { PayUnit } from '#app/shared/money'
import type { ScreeningQuestion } from '#app/jobs/vocabulary/screening-question'
import type { Contract, Driving, Experience, Pattern, Role, Service } from '#app/jobs/vocabulary/vocabulary'

/**
 * Everything the step-by-step form asks about a vacancy, as far as it is answered: null, '' or [] where it is not.
 * Keys are the names of the form's fields. Money is pence, hours are hours a week.
 */
export type VacancyAnswers = {
  title: string
  roles: Role[]
  services: Service[]
  contract: Contract | null
  openings: number
  siteIds: string[]
  patterns: Pattern[]
  shiftDetails: string
  hoursMin: number | null
  hoursMax: number | null
  payUnit: PayUnit | null
  payMin: number | null
  payMax: number | null
  sleepIn: number | null
  travelTimePaid: boolean | null
  mileage: number | null
  driving: Driving | null
  experience: Experience | null
  trainingGiven: boolean
  sponsorship: boolean
  minimumAge: number | null
  minimumAgeReason: string
  occupationalRequirement: string
  occupationalRequirementReason: string
  description: string
  benefits: string[]
  questions: ScreeningQuestion[]
  startsOn: LocalDate | null
  /** Null: as soon as it is approved. */
  publishAt: Date | null
  closesAt: Date | null
}

export const noAnswers: VacancyAnswers = {
  title: '',
  roles: [],
  services: [],
  contract: null,
  openings: 1,
  siteIds: [],
  patterns: [],
  shiftDetails: '',
  hoursMin: null,
  hoursMax: null,
  payUnit: null,
  payMin: null,
  payMax: null,
  sleepIn: null,
  travelTimePaid: null,
  mileage: null,
  driving: null,
  experience: null,
  trainingGiven: false,
  sponsorship: false,
  minimumAge: null,
  minimumAgeReason: '',
  occupationalRequirement: '',
  occupationalRequirementReason: '',
  description: '',
  benefits: [],
  questions: [],
  startsOn: null,
  publishAt: null,
  closesAt: null,
}
