import type { SchemeDefinition } from '#app/grants/schemes/definition'
import { maximumFor } from '#app/grants/schemes/limits'
import { formatMoney } from '#app/shared/money'

/** `leftUnderCap`: what this person can still get from all schemes, in pence; null: no such limit. */
export type Limits = { leftUnderCap: number | null }

/** What is wrong with the amounts: `costType` null is about all of them together. */
export function costProblems(
  costs: Readonly<Record<string, number>>,
  definition: Pick<SchemeDefinition, 'costTypes' | 'maximumPence'>,
  { leftUnderCap }: Limits,
): { costType: string | null; sentence: string }[] {
  const keys = Object.keys(costs)
  if (keys.length === 0) return [{ costType: null, sentence: 'Enter at least one amount.' }]
  const single = keys.flatMap((costType) => {
    const known = definition.costTypes.find(({ key }) => key === costType)
    if (!known) return [{ costType, sentence: 'One of the costs is not part of this scheme any more.' }]
    const over = costs[costType]! > known.maxPence
    return over ? [{ costType, sentence: `${known.label}: the most is ${formatMoney(known.maxPence)}.` }] : []
  })
  if (single.length > 0) return single
  const total = keys.reduce((sum, key) => sum + costs[key]!, 0)
  const most = maximumFor(definition, keys)
  if (total > most)
    return [
      {
        costType: null,
        sentence: `Together that is ${formatMoney(total)}. The most for one application is ${formatMoney(most)}.`,
      },
    ]
  if (leftUnderCap !== null && total > leftUnderCap)
    return [{ costType: null, sentence: capSentence(total, leftUnderCap) }]
  return []
}

function capSentence(total: number, left: number): string {
  return left === 0
    ? 'You have had the most that one person can get from all our schemes.'
    : `Together that is ${formatMoney(total)}. You can get up to ${formatMoney(left)} more from all our schemes.`
}
