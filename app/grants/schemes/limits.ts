import { addMonths, type LocalDate } from '#app/shared/dates'
import type { SchemeDefinition } from './definition'
import type { EarlierAward } from './facts'

/** The most for one award with these costs, in pence: a cost such as a funeral may raise the scheme's maximum. */
export function maximumFor(
  { maximumPence, costTypes }: Pick<SchemeDefinition, 'maximumPence' | 'costTypes'>,
  costKeys: readonly string[],
): number {
  const raised = costTypes.filter(({ key }) => costKeys.includes(key)).map((cost) => cost.raisesMaximumToPence ?? 0)
  return Math.max(maximumPence, ...raised)
}

/** What one person can still get from all schemes of the council, in pence, never below 0; null: no such limit. */
export function leftUnderCap(
  { lifetimeCapPence }: Pick<SchemeDefinition, 'lifetimeCapPence'>,
  earlier: readonly EarlierAward[],
): number | null {
  if (lifetimeCapPence === null) return null
  return Math.max(0, lifetimeCapPence - earlier.reduce((sum, { pence }) => sum + pence, 0))
}

/** The first day on which this scheme may be awarded again; null: never had it; 'never': it is given once. */
export function nextAwardFrom(
  { gapMonths }: Pick<SchemeDefinition, 'gapMonths'>,
  { schemeId, earlier }: { schemeId: string; earlier: readonly EarlierAward[] },
): LocalDate | 'never' | null {
  const days = earlier.filter((award) => award.schemeId === schemeId).map(({ awardedOn }) => awardedOn)
  const last = days.toSorted().at(-1)
  if (last === undefined) return null
  return gapMonths === null ? 'never' : addMonths(last, gapMonths)
}
