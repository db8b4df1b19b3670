import type { LocalDate } from '#app/shared/dates'
import type { CandidateFacts, PairFacts, VacancyFacts } from './facts'
import type { PartName } from './match'
import { roleStages, type RoleStages } from './role-fit'
import { patternShare, type When } from './shifts'
import { lateDays, lateLimit } from './start'
import { slotsByBus } from './buses/bus'
import { journeyMinutes, metresBetween } from './travel'
import { UNKNOWN_SHARE } from './parts/unknown'

/** A pair with what several rules and parts need to know of it, measured once. */
export type Look = {
  candidate: CandidateFacts
  vacancy: VacancyFacts
  pair: PairFacts
  today: LocalDate
  /** Whole metres to the nearest site; Infinity for a vacancy without one. */
  metres: number
  minutes: number
  roles: RoleStages
  /** When they can work and get there: less than they said where no bus runs. */
  when: When
  /** 0–1, of the vacancy's pattern; halfway where nobody said when they can work. */
  covered: number
  /** No bus runs at the times at which the advert says that its shifts begin or end. */
  noBus: boolean
  /** Nobody said when its shifts are, and at the usual times no bus runs: counted halfway. */
  busUnknown: boolean
  lateDays: number
  lateLimit: number
}

export function lookAt(candidate: CandidateFacts, vacancy: VacancyFacts, pair: PairFacts, today: LocalDate): Look {
  let metres = Infinity
  for (const site of vacancy.sites) metres = Math.min(metres, metresBetween(candidate.home, site))
  const minutes = journeyMinutes(candidate.travelMode, metres)
  const { when, covered, noBus, busUnknown } = coverOf(candidate, vacancy, metres)
  return {
    candidate,
    vacancy,
    pair,
    today,
    metres,
    minutes,
    roles: roleStages(candidate, vacancy.roles),
    when,
    covered,
    noBus,
    busUnknown,
    lateDays: lateDays(candidate, vacancy, today),
    lateLimit: lateLimit(vacancy),
  }
}

/** Whether somebody said when they can work. */
export function timesKnown({ slots, liveIn }: Pick<CandidateFacts, 'slots' | 'liveIn'>): boolean {
  return slots !== 0 || liveIn
}

/** Who travels by bus covers only the shifts to and from which one runs. */
function coverOf(
  candidate: CandidateFacts,
  vacancy: VacancyFacts,
  metres: number,
): Pick<Look, 'when' | 'covered' | 'noBus' | 'busUnknown'> {
  const byBus = slotsByBus(candidate, vacancy, metres)
  const none = { noBus: false, busUnknown: false }
  if (!timesKnown(candidate)) {
    const anyTime = byBus === null ? null : { slots: byBus.possible, sleepIns: true, liveIn: true }
    const noBus = anyTime !== null && patternShare(anyTime, vacancy) <= 0
    return { when: candidate, covered: UNKNOWN_SHARE, ...none, noBus }
  }
  const covered = patternShare(candidate, vacancy)
  if (byBus === null || covered <= 0) return { when: candidate, covered, ...none }
  const { slots, sleepIns, liveIn } = candidate
  const reaching = (reached: number) => ({ slots: slots & reached, sleepIns, liveIn })
  const [least, most] = [reaching(byBus.sure), reaching(byBus.possible)]
  const [sure, possible] = [patternShare(least, vacancy), patternShare(most, vacancy)]
  // What nobody said is the mean of the least and the most that it could be, as everywhere.
  const busUnknown = sure < possible
  return { when: most, covered: (sure + possible) * UNKNOWN_SHARE, noBus: possible <= 0, busUnknown }
}

/** One named part of a score: how well it is met (0–1), and the clause that says so. */
export type ScorePart = {
  name: PartName
  share: (look: Look) => number
  words: (look: Look) => string
}
