import { meetsMinimumAge } from '#app/hiring/applications/age'
import {
  ordinaryPair,
  type CandidateExperience,
  type CandidateFacts,
  type Leadership,
  type MatchRightToWork,
  type Matter,
  type PairFacts,
  type Qualification,
  type Registration,
  type Study,
  type SupportKind,
  type TravelMode,
  type VacancyFacts,
} from '#app/brokering/matching/facts'
import type { Role, Service } from '#app/jobs/vocabulary/vocabulary'
import type { LocalDate } from '#app/shared/dates'
import { listFrom, numberOrNull, wordOrNull } from './line-fields'

/**
 * Somebody to be matched: the facts the matcher may see, and beside them what only decides about a pair. The band of
 * their age never goes further than a pair's facts.
 */
export type MatchCandidate = {
  facts: CandidateFacts
  personId: string
  ageBand: string
  /** Waiting since, in milliseconds; null when they are not free to be matched. */
  activeSince: number | null
}

/** A vacancy to be matched, and beside the facts what decides about a pair and orders ties. */
export type MatchVacancy = {
  facts: VacancyFacts
  minimumAge: number | null
  openingsLeft: number
  /** Milliseconds. */
  publishedAt: number
  liveUntil: number
}

export type Known = NonNullable<PairFacts['known']>

/** What stands between a candidate and some vacancies, whatever they offer each other. */
export type CandidateTies = { knownVacancies: ReadonlyMap<string, Known>; excludedProviders: ReadonlySet<string> }

/** The same between a vacancy and some candidates. */
export type VacancyTies = {
  /** People, not candidates. */
  applied: ReadonlySet<string>
  introduced: ReadonlySet<string>
  excludedBy: ReadonlySet<string>
}

/** What is decided about a pair before the matcher sees it, from the candidate's side. */
export function pairForCandidate(candidate: MatchCandidate, ties: CandidateTies, vacancy: MatchVacancy): PairFacts {
  const known = ties.knownVacancies.get(vacancy.facts.id)
  return pairFacts(candidate, vacancy, known, ties.excludedProviders.has(vacancy.facts.providerId))
}

/** The same from the vacancy's side. */
export function pairForVacancy(vacancy: MatchVacancy, ties: VacancyTies, candidate: MatchCandidate): PairFacts {
  const { id } = candidate.facts
  const known = ties.introduced.has(id) ? 'introduced' : ties.applied.has(candidate.personId) ? 'applied' : undefined
  return pairFacts(candidate, vacancy, known, ties.excludedBy.has(id))
}

/** The one place where an age is compared: the matcher hears only whether it is enough. A band that may be enough is. */
function pairFacts(
  { ageBand }: MatchCandidate,
  { minimumAge }: MatchVacancy,
  known: Known | undefined,
  providerExcluded: boolean,
): PairFacts {
  const oldEnough = meetsMinimumAge(ageBand, minimumAge) !== 'no'
  if (oldEnough && known === undefined && !providerExcluded) return ordinaryPair
  return { oldEnough, known: known ?? null, providerExcluded }
}

/** Columns of `candidate` that may be read for a match, in the order of `candidateFrom`. */
export const candidateColumns = [
  'id', 'person_id', 'age_band', 'active_since', 'eastings', 'northings', 'travel_mode', 'travel_minutes',
  'slots', 'sleep_ins', 'live_in', 'hours_min', 'hours_max', 'roles_wanted', 'roles_ruled_out', 'services_wanted',
  'services_ruled_out', 'earliest_start', 'car', 'experience', 'qualifications', 'working_towards', 'leadership',
  'registrations', 'right_to_work', 'may_switch_sponsor', 'pay_wish_pence', 'matters', 'support_kind',
] as const // prettier-ignore

/** A candidate from one line of text: its columns parted by tabs, lists by commas, instants in milliseconds. */
export function candidateFrom(line: string): MatchCandidate {
  const [
    id, personId, ageBand, activeSince, eastings, northings, travelMode, travelMinutes, slots, sleepIns, liveIn,
    hoursMin, hoursMax, rolesWanted, rolesRuledOut, servicesWanted, servicesRuledOut, earliestStart, car, experience,
    qualifications, workingTowards, leadership, registrations, rightToWork, maySwitchSponsor, payWish, matters,
    supportKind,
  ] = line.split('\t') as string[] & { length: 29 } // prettier-ignore
  return {
    facts: {
      id: id!,
      home: { eastings: Number(eastings), northings: Number(northings) },
      travelMode: travelMode as TravelMode,
      travelMinutes: Number(travelMinutes),
      slots: Number(slots),
      sleepIns: sleepIns === 't',
      liveIn: liveIn === 't',
      hoursMin: Number(hoursMin),
      hoursMax: Number(hoursMax),
      rolesWanted: listFrom(rolesWanted!) as readonly Role[],
      rolesRuledOut: listFrom(rolesRuledOut!) as readonly Role[],
      servicesWanted: listFrom(servicesWanted!) as readonly Service[],
      servicesRuledOut: listFrom(servicesRuledOut!) as readonly Service[],
      earliestStart: wordOrNull(earliestStart!) as LocalDate | null,
      car: car === 't',
      experience: experience as CandidateExperience,
      qualifications: listFrom(qualifications!) as readonly Qualification[],
      workingTowards: wordOrNull(workingTowards!) as Study | null,
      leadership: wordOrNull(leadership!) as Leadership | null,
      registrations: listFrom(registrations!) as readonly Registration[],
      rightToWork: rightToWork as MatchRightToWork,
      maySwitchSponsor: maySwitchSponsor === 't',
      payWishPence: numberOrNull(payWish!),
      matters: listFrom(matters!) as readonly Matter[],
      supportKind: wordOrNull(supportKind!) as SupportKind | null,
    },
    personId: personId!,
    ageBand: ageBand!,
    activeSince: numberOrNull(activeSince!),
  }
}
