import type { LocalDate } from '#app/shared/dates'
import type { PayUnit } from '#app/shared/money'
import type { ScreeningQuestion } from '#app/jobs/vocabulary/screening-question'
import type { Contract, Driving, Experience, Pattern, Role, Service } from '#app/jobs/vocabulary/vocabulary'
import { declaredFields } from './fields/table'

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

export const noAnswers = Object.fromEntries(declaredFields.map(({ name, empty }) => [name, empty])) as VacancyAnswers
