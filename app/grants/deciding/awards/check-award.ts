import type { SchemeDefinition } from '#app/grants/schemes/definition'
import type { EarlierAward } from '#app/grants/schemes/facts'
import { leftUnderCap, maximumFor, nextAwardFrom } from '#app/grants/schemes/limits'
import type { LocalDate } from '#app/shared/dates'
import { ok, refused, type Ok, type Refused } from '#app/shared/outcome'

/** What an award is held against. Money in pence. */
export type AwardRules = {
  schemeId: string
  definition: Pick<SchemeDefinition, 'costTypes' | 'maximumPence' | 'lifetimeCapPence' | 'gapMonths'>
  /** What was asked for, by cost type. */
  requestedCosts: readonly { costType: string; pence: number }[]
  /** Of the same person, or of anybody with the same National Insurance number; without this application. */
  earlier: readonly EarlierAward[]
  today: LocalDate
}

export type AwardRefusal =
  | Refused<'nothing-awarded'>
  /** More than the scheme pays for this cost, or than was asked for it. */
  | Refused<'over-cost' | 'over-asked', { costType: string; label: string; mostPence: number }>
  | Refused<'over-maximum', { mostPence: number }>
  | Refused<'over-cap', { leftPence: number }>
  | Refused<'too-soon', { from: LocalDate | null }>

/**
 * Whether these costs may be awarded: each within what was asked for and what the scheme pays for it, together within the
 * scheme's maximum for them and what is left under the person's cap, and not too soon after the last award.
 */
export function checkAward(
  { schemeId, definition, requestedCosts, earlier, today }: AwardRules,
  awarded: readonly { costType: string; pence: number }[],
): Ok<{ pence: number }> | AwardRefusal {
  const given = awarded.filter(({ pence }) => pence !== 0)
  for (const { costType, pence } of given) {
    const cost = definition.costTypes.find(({ key }) => key === costType)
    const about = { costType, label: cost?.label ?? costType }
    const askedPence = requestedCosts.find((each) => each.costType === costType)?.pence ?? 0
    if (!Number.isSafeInteger(pence) || pence < 0 || pence > askedPence)
      return refused('over-asked', { ...about, mostPence: askedPence })
    if (pence > (cost?.maxPence ?? 0)) return refused('over-cost', { ...about, mostPence: cost?.maxPence ?? 0 })
  }
  const pence = given.reduce((sum, each) => sum + each.pence, 0)
  if (pence === 0) return refused('nothing-awarded')
  const mostPence = maximumFor(
    definition,
    given.map(({ costType }) => costType),
  )
  if (pence > mostPence) return refused('over-maximum', { mostPence })
  const leftPence = leftUnderCap(definition, earlier)
  if (leftPence !== null && pence > leftPence) return refused('over-cap', { leftPence })
  const from = nextAwardFrom(definition, { schemeId, earlier })
  if (from === 'never') return refused('too-soon', { from: null })
  if (from !== null && today < from) return refused('too-soon', { from })
  return ok({ pence })
}
