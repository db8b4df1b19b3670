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
  /** No bus runs when its shifts begin or end. */
  noBus: boolean
  lateDays: number
  lateLimit: number
}

export function lookAt(candidate: CandidateFacts, vacancy: VacancyFacts, pair: PairFacts, today: LocalDate): Look {
  let metres = Infinity
  for (const site of vacancy.sites) metres = Math.min(metres, metresBetween(candidate.home, site))
  const minutes = journeyMinutes(candidate.travelMode, metres)
  const { when, covered, noBus } = coverOf(candidate, vacancy, metres)
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
): Pick<Look, 'when' | 'covered' | 'noBus'> {
  const byBus = slotsByBus(candidate, vacancy, metres)
  if (!timesKnown(candidate)) {
    const anyTime = byBus === null ? null : { slots: byBus, sleepIns: true, liveIn: true }
    return { when: candidate, covered: UNKNOWN_SHARE, noBus: anyTime !== null && patternShare(anyTime, vacancy) <= 0 }
  }
  const covered = patternShare(candidate, vacancy)
  if (byBus === null || covered <= 0) return { when: candidate, covered, noBus: false }
  const { slots, sleepIns, liveIn } = candidate
  const when = { slots: slots & byBus, sleepIns, liveIn }
  const reached = patternShare(when, vacancy)
  return { when, covered: reached, noBus: reached <= 0 }
}

/** One named part of a score: how well it is met (0–1), and the clause that says so. */
export type ScorePart = {
  name: PartName
  share: (look: Look) => number
  words: (look: Look) => string
}
