import type { LocalDate } from '#app/shared/dates'
import type { CandidateFacts, PairFacts, VacancyFacts } from './facts'
import type { PartName } from './match'
import { roleStages, type RoleStages } from './role-fit'
import { patternShare } from './shifts'
import { lateDays, lateLimit } from './start'
import { journeyMinutes, metresBetween } from './travel'

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
  /** 0–1, of the vacancy's pattern. */
  covered: number
  lateDays: number
  lateLimit: number
}

export function lookAt(candidate: CandidateFacts, vacancy: VacancyFacts, pair: PairFacts, today: LocalDate): Look {
  let metres = Infinity
  for (const site of vacancy.sites) metres = Math.min(metres, metresBetween(candidate.home, site))
  return {
    candidate,
    vacancy,
    pair,
    today,
    metres,
    minutes: journeyMinutes(candidate.travelMode, metres),
    roles: roleStages(candidate, vacancy.roles),
    covered: patternShare(candidate, vacancy),
    lateDays: lateDays(candidate, vacancy, today),
    lateLimit: lateLimit(vacancy),
  }
}

/** One named part of a score: how well it is met (0–1), and the clause that says so. */
export type ScorePart = {
  name: PartName
  share: (look: Look) => number
  words: (look: Look) => string
}
