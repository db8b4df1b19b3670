import { z } from 'zod'
import type { Role } from '#app/jobs/vocabulary/vocabulary'
import type { LocalDate } from '#app/shared/dates'

export const qualifyingEvents = [
  'loss-of-income',
  'illness',
  'loss-of-home',
  'relationship-breakdown',
  'domestic-abuse',
  'death-of-a-close-relative',
] as const
export type QualifyingEvent = (typeof qualifyingEvents)[number]

/** Whether a place is in the council's area. border: its sector lies across the line; unknown: the postcode is not known. */
export type AreaAnswer = 'in' | 'out' | 'border' | 'unknown'

/** A grant of the council that this person (or one with the same National Insurance number) was promised. */
export type EarlierAward = { schemeId: string; pence: number; awardedOn: LocalDate }

/**
 * All that a rule may know. Null: not asked or not known yet; a rule that needs it answers "we need to check".
 * Money in pence.
 */
export type EligibilityFacts = {
  today: LocalDate
  schemeId: string
  home: AreaAnswer | null
  work: AreaAnswer | null
  /** First day in the present post. */
  startedOn: LocalDate | null
  offerDatedOn: LocalDate | null
  role: Role | null
  /** new: never worked in direct care before this job; returning: has been out of it; working: has not been out of it. */
  careBefore: 'new' | 'returning' | 'working' | null
  /** For returning: whole months out of care before this job. */
  monthsOut: number | null
  /** Whole months in adult social care. */
  monthsInCare: number | null
  /** verified: registered and verified here; known: registered, not verified; named: written down by the applicant. */
  employer: 'verified' | 'known' | 'named' | null
  event: QualifyingEvent | 'none' | null
  eventOn: LocalDate | null
  household: 'single' | 'couple' | null
  children: number | null
  savingsPence: number | null
  /** A month, after tax, the whole household. */
  incomePence: number | null
  /** Null in the check before applying, where nobody is known yet. */
  earlierAwards: EarlierAward[] | null
  /** Asked for (or proposed) in all. */
  pence: number | null
}

const ruleAnswers = ['yes', 'no', 'check'] as const
export type RuleAnswer = (typeof ruleAnswers)[number]

/** One rule's outcome as it is shown and stored with an application. `rule` may also be lifetime-cap or gap-between-awards. */
export type RuleOutcome = {
  rule: string
  /** The rule in words: "You live or work in Oxfordshire". */
  label: string
  answer: RuleAnswer
  /** Why, as the applicant reads it. */
  sentence: string
}

const Outcomes = z.array(
  z.object({ rule: z.string(), label: z.string(), answer: z.enum(ruleAnswers), sentence: z.string() }),
)

/** The outcomes that were stored with an application; none while it is a draft. */
export function readOutcomes(stored: unknown): RuleOutcome[] {
  return Outcomes.parse(stored ?? [])
}
