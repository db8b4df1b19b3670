import type { VacancyFacts } from '#app/brokering/matching/facts'
import type { Contract, Driving, Experience, Pattern, Role, Service } from '#app/jobs/vocabulary/vocabulary'
import type { LocalDate } from '#app/shared/dates'
import type { MatchVacancy } from './facts'
import { listFrom, numberOrNull, wordOrNull } from './line-fields'
import { shiftTimesFrom } from './shift-times/shift-times'

/** What many vacancies have in common: the first half of their lines. */
type VacancyKind = Pick<
  VacancyFacts,
  | 'roles'
  | 'services'
  | 'contract'
  | 'patterns'
  | 'hoursMin'
  | 'hoursMax'
  | 'driving'
  | 'experience'
  | 'sponsorship'
  | 'trainingGiven'
  | 'shiftTimes'
>

/**
 * A vacancy from its `match_line`, as the function of that name writes it (migration role_standards), at the one site the
 * line is of.
 * @param now in milliseconds, to decide whether it is open
 */
export function vacancyFrom(line: string, now: number): MatchVacancy {
  const bar = line.indexOf('|')
  const kind = kindOf(line.slice(0, bar))
  const [id, providerId, eastings, northings, pay, startsOn, minimumAge, openingsLeft, verified, publishAt, until] =
    line.slice(bar + 1).split('\t') as string[] & { length: 11 }
  const publishedAt = Number(publishAt)
  const liveUntil = Number(until)
  return {
    facts: {
      id: id!,
      providerId: providerId!,
      sites: eastings === '' ? [] : [{ eastings: Number(eastings), northings: Number(northings) }],
      roles: kind.roles,
      services: kind.services,
      contract: kind.contract,
      patterns: kind.patterns,
      payHourlyPence: numberOrNull(pay!),
      hoursMin: kind.hoursMin,
      hoursMax: kind.hoursMax,
      driving: kind.driving,
      experience: kind.experience,
      sponsorship: kind.sponsorship,
      trainingGiven: kind.trainingGiven,
      shiftTimes: kind.shiftTimes,
      startsOn: wordOrNull(startsOn!) as LocalDate | null,
      open: verified === 't' && openingsLeft !== '0' && publishedAt <= now && now < liveUntil,
    },
    minimumAge: numberOrNull(minimumAge!),
    openingsLeft: Number(openingsLeft),
    publishedAt,
    liveUntil,
  }
}

/** There are far fewer kinds than vacancies: each is read once. */
const kinds = new Map<string, VacancyKind>()
const MOST_KINDS = 50_000

function kindOf(text: string): VacancyKind {
  let kind = kinds.get(text)
  if (kind === undefined) {
    if (kinds.size > MOST_KINDS) kinds.clear()
    kind = readKind(text)
    kinds.set(text, kind)
  }
  return kind
}

function readKind(text: string): VacancyKind {
  const [
    roles, services, contract, patterns, hoursMin, hoursMax, driving, experience, sponsorship, trainingGiven, times,
  ] = text.split('\t') as string[] & { length: 11 } // prettier-ignore
  return {
    roles: listFrom(roles!) as readonly Role[],
    services: listFrom(services!) as readonly Service[],
    contract: contract as Contract,
    patterns: listFrom(patterns!) as readonly Pattern[],
    hoursMin: numberOrNull(hoursMin!),
    hoursMax: numberOrNull(hoursMax!),
    driving: driving as Driving,
    experience: experience as Experience,
    sponsorship: sponsorship === 't',
    trainingGiven: trainingGiven === 't',
    shiftTimes: shiftTimesFrom(times!),
  }
}
