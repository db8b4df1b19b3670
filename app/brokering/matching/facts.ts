import type { Leadership, Qualification, RegisterShort } from '#app/jobs/vocabulary/role-standards'
import type { Role, Service, Contract, Driving, Experience, Pattern } from '#app/jobs/vocabulary/vocabulary'
import type { LocalDate } from '#app/shared/dates'

/**
 * All that the matcher may know. There is no name, no age, no sex and no other protected characteristic here, nor
 * anything that stands for one: what is not in these types cannot reach a score.
 */

export type Point = { eastings: number; northings: number }

export const travelModes = ['walk', 'bicycle', 'bus', 'car'] as const
export type TravelMode = (typeof travelModes)[number]

export const candidateExperiences = ['none', 'personal', 'some', 'year-plus'] as const
/** Looked after somebody in the family; up to a year of paid care work; more than a year. */
export type CandidateExperience = (typeof candidateExperiences)[number]

export { qualifications, type Qualification, type Leadership } from '#app/jobs/vocabulary/role-standards'
export { leaderships, registers as registrations } from '#app/jobs/vocabulary/role-standards'
export type Registration = RegisterShort

/** What somebody is studying for; `none`: nothing. */
export const studies = ['none', 'level-2', 'level-3', 'level-4', 'level-5'] as const
export type Study = (typeof studies)[number]

export const matchRightsToWork = ['yes', 'visa', 'sponsorship', 'not-sure'] as const
export type MatchRightToWork = (typeof matchRightsToWork)[number]

/** What somebody may say matters to them. */
export const matters = ['pay', 'near-home', 'training', 'team', 'guaranteed-hours', 'person-to-support'] as const
export type Matter = (typeof matters)[number]

export const supportKinds = ['older-people', 'learning-disability', 'children', 'one-person'] as const
/** Whom somebody would like to support. */
export type SupportKind = (typeof supportKinds)[number]

export type CandidateFacts = {
  id: string
  home: Point
  travelMode: TravelMode
  /** Longest journey one way. */
  travelMinutes: number
  /** Bit n is tick n of the week grid (`ticks` of availability.ts). None of it and no living in: not said. */
  slots: number
  sleepIns: boolean
  liveIn: boolean
  /** Wanted hours a week; not said while the most is 0. */
  hoursMin: number
  hoursMax: number
  rolesWanted: readonly Role[]
  rolesRuledOut: readonly Role[]
  servicesWanted: readonly Service[]
  servicesRuledOut: readonly Service[]
  earliestStart: LocalDate | null
  car: boolean
  experience: CandidateExperience
  qualifications: readonly Qualification[]
  /** Null: not said. */
  workingTowards: Study | null
  /** Whom they have been in charge of. Null: not said. */
  leadership: Leadership | null
  registrations: readonly Registration[]
  rightToWork: MatchRightToWork
  /** Needs a sponsor, is in the UK already, and may switch. */
  maySwitchSponsor: boolean
  /** Pence an hour. */
  payWishPence: number | null
  /** Most important first. */
  matters: readonly Matter[]
  supportKind: SupportKind | null
}

/** One shift, in minutes after midnight; it ends the next day if its end is no later than its beginning. */
export type ShiftTime = { begins: number; ends: number }

export type VacancyFacts = {
  id: string
  providerId: string
  /** As precisely as the public may know them. */
  sites: readonly Point[]
  roles: readonly Role[]
  services: readonly Service[]
  contract: Contract
  patterns: readonly Pattern[]
  /** The shifts whose times the advert names; none where it names none. */
  shiftTimes: readonly ShiftTime[]
  /** Lowest advertised pay, pence an hour; null for unpaid work. */
  payHourlyPence: number | null
  /** Guaranteed hours a week: 0 is a zero-hours contract, null is not said. */
  hoursMin: number | null
  hoursMax: number | null
  driving: Driving
  experience: Experience
  sponsorship: boolean
  trainingGiven: boolean
  startsOn: LocalDate | null
  /** Live, verified employer, and an opening left. */
  open: boolean
}

/** What is decided about a pair before the matcher sees it. */
export type PairFacts = {
  /** The employer's minimum age, already compared: no age comes in here. */
  oldEnough: boolean
  /** They applied already, or were introduced. */
  known: 'applied' | 'introduced' | null
  providerExcluded: boolean
}

export const ordinaryPair: PairFacts = { oldEnough: true, known: null, providerExcluded: false }
