import { formatDate } from '#app/shared/date-words'
import { formatMoney } from '#app/shared/money'
import { counted } from '#app/shared/counted'
import type { SchemeDefinition } from '../definition'
import type { EarlierAward, EligibilityFacts, RuleOutcome } from '../facts'
import { leftUnderCap, nextAwardFrom } from '../limits'
import { check, no, yes, type Judged } from './rule-words'

/** Cap and gap: what depends on earlier awards. None where they are not known yet. */
export function judgeEarlierAwards(definition: SchemeDefinition, facts: EligibilityFacts): RuleOutcome[] {
  const { earlierAwards } = facts
  if (earlierAwards === null) return []
  return [cap(definition, facts, earlierAwards), gap(definition, facts, earlierAwards)].filter(
    (outcome) => outcome !== null,
  )
}

function cap(definition: SchemeDefinition, { pence }: EligibilityFacts, earlier: EarlierAward[]): RuleOutcome | null {
  const left = leftUnderCap(definition, earlier)
  if (left === null) return null
  const most = formatMoney(definition.lifetimeCapPence ?? 0)
  const label = `One person gets at most ${most} from all our schemes`
  const judged = (): Judged => {
    if (left <= 0) return no(`You have had ${most}, the most that one person can get from all our schemes.`)
    if (pence === null) return check(`You can get up to ${formatMoney(left)} more from all our schemes.`)
    if (pence <= left) return yes(`With this you stay within ${most} from all our schemes.`)
    return check(`You can get up to ${formatMoney(left)} more from all our schemes, which is less than you ask for.`)
  }
  return { rule: 'lifetime-cap', label, ...judged() }
}

function gap(definition: SchemeDefinition, facts: EligibilityFacts, earlier: EarlierAward[]): RuleOutcome | null {
  const { gapMonths } = definition
  if (gapMonths === 0) return null
  const label =
    gapMonths === null
      ? 'You have not had this before'
      : `At least ${counted(gapMonths, 'month')} since you last had this`
  const from = nextAwardFrom(definition, { schemeId: facts.schemeId, earlier })
  const judged = (): Judged => {
    if (from === null) return yes('You have not had this before.')
    if (from === 'never') return no('You have had this before, and each person can get it once.')
    if (from <= facts.today) return yes(`It is at least ${counted(gapMonths ?? 0, 'month')} since you last had this.`)
    return no(`You have had this before. You can apply again from ${formatDate(from)}.`)
  }
  return { rule: 'gap-between-awards', label, ...judged() }
}
