import type { CandidateExperience, TravelMode } from '#app/brokering/matching/facts'
import type { VacancySummary } from '#app/jobs/advert/summary'
import type { Role } from '#app/jobs/vocabulary/vocabulary'

/** A vacancy as a list of matches shows it: what is public, and how it stands. */
export type VacancyLine = VacancySummary & {
  openingsLeft: number
  /** Whole days until it closes, and since it was published. */
  daysLeft: number
  daysOpen: number
  /** To this vacancy, in the last four weeks, by any broker. */
  recentIntroductions: number
}

/** A candidate as their council's brokers see them in a list of matches. */
export type CandidateLine = {
  candidateId: string
  personId: string
  name: string
  outcode: string
  travelMode: TravelMode
  travelMinutes: number
  rolesWanted: Role[]
  experience: CandidateExperience
  hoursMin: number
  hoursMax: number
  /** Whole days for which they have been free to be matched. */
  daysWaiting: number
  brokerPersonId: string | null
  /** Name of the broker whose caseload they are in. */
  broker: string | null
  /** In the last four weeks. */
  recentIntroductions: number
  /** Introductions that are on their way now. */
  liveIntroductions: number
}
