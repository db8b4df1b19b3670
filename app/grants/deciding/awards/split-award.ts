import { instalmentDay } from '#app/grants/schemes/counting'
import type { InstalmentRule } from '#app/grants/schemes/definition'
import type { LocalDate } from '#app/shared/dates'

/**
 * Whole pence split by weight, exactly: what rounding down leaves goes, a penny each, to the parts that lost most by it
 * (largest remainder; of equals the earlier). A part may be 0 where there are more parts than pence.
 * @param pence 0 to 100,000,000
 * @param shares weights above 0, of which each times `pence` is a safe integer
 */
export function splitAward(pence: number, shares: readonly number[]): number[] {
  const total = shares.reduce((sum, share) => sum + share, 0)
  const parts = shares.map((share, index) => {
    const exact = pence * share
    return { index, pence: Math.floor(exact / total), lost: exact % total }
  })
  let left = pence - parts.reduce((sum, part) => sum + part.pence, 0)
  for (const part of [...parts].sort((a, b) => b.lost - a.lost || a.index - b.index)) {
    if (left === 0) break
    part.pence += 1
    left -= 1
  }
  return parts.map((part) => part.pence)
}

type Rule = Pick<InstalmentRule, 'afterMonths' | 'share' | 'whileEmployed' | 'fromFirstDay'>

export type PlannedInstalment = {
  /** From 1, without gaps. */
  number: number
  pence: number
  dueOn: LocalDate
  whileEmployed: boolean
  status: 'due' | 'scheduled'
  /** Months that it is counted from the first day at work; not there: from the decision. */
  firstDayMonths?: number
}

/**
 * The instalments of an award, in the order of their months; together exactly the award. One that is to be paid at once is due when
 * the applicant knows of it, so that money never arrives before the word. Those that count from the first day at work are
 * dated by it as it is known now; the sweep dates them anew, and lets none fall due before there is such a day.
 */
export function planInstalments(
  rules: readonly Rule[],
  pence: number,
  { today, toldOn, firstDay }: { today: LocalDate; toldOn: LocalDate; firstDay?: LocalDate },
): PlannedInstalment[] {
  const inOrder = [...rules].sort((a, b) => a.afterMonths - b.afterMonths)
  const parts = splitAward(
    pence,
    inOrder.map(({ share }) => share),
  )
  return inOrder
    .map(({ whileEmployed, ...rule }, index) => {
      const dueOn = instalmentDay(rule, { toldOn, firstDay: firstDay ?? toldOn })
      const atOnce = !whileEmployed && !rule.fromFirstDay && dueOn <= today
      const status: PlannedInstalment['status'] = atOnce ? 'due' : 'scheduled'
      const counted = rule.fromFirstDay ? { firstDayMonths: rule.afterMonths } : {}
      return { pence: parts[index]!, dueOn, whileEmployed, status, ...counted }
    })
    .filter((part) => part.pence > 0)
    .map((part, index) => ({ number: index + 1, ...part }))
}
