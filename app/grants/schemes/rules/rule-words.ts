import type { EligibilityFacts, RuleAnswer } from '../facts'

/** What sentences name that no fact carries. */
export type RuleContext = { areaName: string }

/** One rule's answer with the reason as the applicant reads it. */
export type Judged = { answer: RuleAnswer; sentence: string }

/** How a rule is asked, worded and answered. */
export type Judge<R> = {
  /** The rule in words: "You live or work in Oxfordshire". */
  label: (rule: R, context: RuleContext) => string
  answer: (rule: R, facts: EligibilityFacts, context: RuleContext) => Judged
}

export const yes = (sentence: string): Judged => ({ answer: 'yes', sentence })
export const no = (sentence: string): Judged => ({ answer: 'no', sentence })
export const check = (sentence: string): Judged => ({ answer: 'check', sentence })
