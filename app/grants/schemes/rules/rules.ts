import type { Rule, RuleName, SchemeDefinition } from '../definition'
import type { EligibilityFacts, RuleAnswer, RuleOutcome } from '../facts'
import { livesInArea, livesOrWorksInArea, worksInArea } from './area-rules'
import { judgeEarlierAwards } from './award-rules'
import { householdIncomeUnder, qualifyingEvent, savingsUnder } from './circumstance-rules'
import type { Judge, RuleContext } from './rule-words'
import {
  appliesWithinWeeks,
  monthsInCare,
  monthsInPost,
  newOrReturning,
  offerDatedWithin,
  roleNotExcluded,
  verifiedEmployer,
} from './work-rules'

const judges: { [N in RuleName]: Judge<Extract<Rule, { rule: N }>> } = {
  'lives-or-works-in-area': livesOrWorksInArea,
  'lives-in-area': livesInArea,
  'works-in-area': worksInArea,
  'months-in-post': monthsInPost,
  'months-in-care': monthsInCare,
  'new-or-returning': newOrReturning,
  'applies-within-weeks-of-starting': appliesWithinWeeks,
  'offer-dated-within': offerDatedWithin,
  'verified-employer': verifiedEmployer,
  'role-not-excluded': roleNotExcluded,
  'qualifying-event': qualifyingEvent,
  'savings-under': savingsUnder,
  'household-income-under': householdIncomeUnder,
}

/** A rule in words, as the applicant reads it. */
export function ruleLabel(rule: Rule, context: RuleContext): string {
  return (judges[rule.rule] as Judge<Rule>).label(rule, context)
}

/**
 * Each rule of a scheme against what is known, in the scheme's order; then the lifetime cap and the gap between awards,
 * unless earlier awards are unknown (the check before applying). What is not known never makes a yes.
 */
export function judge(definition: SchemeDefinition, facts: EligibilityFacts, context: RuleContext): RuleOutcome[] {
  const rules = definition.rules.map((rule) => ({
    rule: rule.rule,
    label: ruleLabel(rule, context),
    ...(judges[rule.rule] as Judge<Rule>).answer(rule, facts, context),
  }))
  return [...rules, ...judgeEarlierAwards(definition, facts)]
}

/** All in all: one no is a no, else one open question is "we need to check". */
export function verdict(outcomes: readonly RuleOutcome[]): RuleAnswer {
  if (outcomes.some(({ answer }) => answer === 'no')) return 'no'
  return outcomes.some(({ answer }) => answer === 'check') ? 'check' : 'yes'
}
