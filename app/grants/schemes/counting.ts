import { addMonths, addWeeks, type LocalDate } from '#app/shared/dates'
import { counted } from '#app/shared/counted'
import type { InstalmentRule } from './definition'

/*
 * Everything that a scheme counts in months or weeks, its days and its words: the award, the letter, the scheme's page, the
 * questions to employers, what may be asked back and the sweeps all take it from here, so that none says or does another.
 */

type Rule = Pick<InstalmentRule, 'afterMonths' | 'fromFirstDay'>

/**
 * The day on which a payment is due. Months run from the day on which the applicant is told, or from the first day at work
 * where the scheme says so; then, too, never before the applicant is told.
 */
export function instalmentDay(
  { afterMonths, fromFirstDay }: Rule,
  { toldOn, firstDay }: { toldOn: LocalDate; firstDay: LocalDate },
): LocalDate {
  if (!fromFirstDay) return addMonths(toldOn, afterMonths)
  const day = addMonths(firstDay, afterMonths)
  return day < toldOn ? toldOn : day
}

/** The day on which so many weeks at work are over: the employer is asked from then, and money is theirs to keep. */
export function weekDay(firstDay: LocalDate, week: number): LocalDate {
  return addWeeks(firstDay, week)
}

/** "at once", "after 6 months", "3 months from your first day at work", "once you have started work". */
export function momentWords({ afterMonths, fromFirstDay }: Rule): string {
  if (fromFirstDay) return afterMonths === 0 ? 'once you have started work' : fromFirstDayWords(afterMonths, 'month')
  return afterMonths === 0 ? 'at once' : `after ${counted(afterMonths, 'month')}`
}

/** "13 weeks from your first day at work". */
export function fromFirstDayWords(number: number, unit: 'week' | 'month'): string {
  return `${counted(number, unit)} from your first day at work`
}

type Check = { week: number; recoverPercent: number }

/** The last week at which money may still be asked back, and the most of it; null: it never is. */
export function staying(checks: readonly Check[]): { weeks: number; recoverPercent: number } | null {
  const claims = checks.filter(({ recoverPercent }) => recoverPercent > 0)
  if (claims.length === 0) return null
  return {
    weeks: Math.max(...claims.map(({ week }) => week)),
    recoverPercent: Math.max(...claims.map(({ recoverPercent }) => recoverPercent)),
  }
}

/** What letter and scheme page say about leaving, in the same words. */
export function stayingWords({ weeks, recoverPercent }: { weeks: number; recoverPercent: number }): string {
  return `We ask your employer whether you still work there, the last time ${fromFirstDayWords(weeks, 'week')}. If you have left by then, we may ask for up to ${recoverPercent}% of it back. We talk to you first.`
}
