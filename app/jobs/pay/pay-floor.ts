import { formatDate } from '#app/shared/date-words'
import { addYears, type LocalDate } from '#app/shared/dates'
import { formatMoney, formatPay, type PayUnit } from '#app/shared/money'
import { ok, refused, type Ok, type Refused } from '#app/shared/outcome'
import type { Contract } from '#app/jobs/vocabulary/vocabulary'

/** Minimum wages by law from a day on, in pence an hour. */
export type WageRates = { from: LocalDate; nationalLivingWage: number; apprentice: number }

/** https://www.gov.uk/national-minimum-wage-rates; staff add a row in the council's settings when the next is known. */
export const defaultWageRates: readonly WageRates[] = [
  { from: '2024-04-01', nationalLivingWage: 1144, apprentice: 640 },
  { from: '2025-04-01', nationalLivingWage: 1221, apprentice: 755 },
  { from: '2026-04-01', nationalLivingWage: 1271, apprentice: 800 },
]

export const WEEKS_IN_A_YEAR = 52

export type PayToCheck = {
  contract: Contract
  payUnit: PayUnit
  payMinPence: number
  /** Weekly hours; only yearly pay needs them. */
  hoursMax: number | null
  /** The rate is that of the start date; without one, of the closing date; without both (a draft), of today. */
  startsOn: LocalDate | null
  closesOn: LocalDate | null
  today: LocalDate
}

type Floor = { rateName: string; ratePence: number; rateFrom: LocalDate; onDate: LocalDate }

/**
 * Refuses pay under the floor, with a sentence that names the rate and the date. Under-21 rates never lower it;
 * volunteers and students on placement have none. `warning` is set where the date lies beyond the known rates.
 */
export function checkPayFloor(
  pay: PayToCheck,
  rates: readonly WageRates[] = defaultWageRates,
):
  | Ok<{ warning: string | null }>
  | Refused<'below-floor', Floor & { sentence: string }>
  | Refused<'hours-missing', { sentence: string }> {
  const { contract, payUnit, payMinPence, hoursMax, startsOn, closesOn, today } = pay
  if (contract === 'volunteer' || contract === 'placement') return ok({ warning: null })
  if (payUnit === 'year' && !hoursMax)
    return refused('hours-missing', { sentence: 'Enter the weekly hours, so that we can compare pay by the year' })

  const onDate = startsOn ?? closesOn ?? today
  const { rates: row, beyond } = ratesOn(onDate, rates)
  const apprentice = contract === 'apprenticeship'
  const rateName = apprentice ? 'apprentice minimum wage' : 'National Living Wage'
  const ratePence = apprentice ? row.apprentice : row.nationalLivingWage

  // Compared by the year, without dividing, so that no rounding decides.
  const hoursPaid = payUnit === 'year' ? WEEKS_IN_A_YEAR * (hoursMax ?? 0) : 1
  if (payMinPence < ratePence * hoursPaid) {
    const byTheHour = payUnit === 'year' ? ` (${formatMoney(Math.floor(payMinPence / hoursPaid))} an hour)` : ''
    const dateName = startsOn ? 'the start date' : closesOn ? 'the closing date' : 'today'
    const sentence =
      `${formatPay(payMinPence, null, payUnit)}${byTheHour} is below the ${rateName}, ` +
      `${formatPay(ratePence, null, 'hour')} from ${formatDate(row.from)} (${dateName} is ${formatDate(onDate)})`
    return refused('below-floor', { rateName, ratePence, rateFrom: row.from, onDate, sentence })
  }
  const warning = beyond
    ? `The ${rateName} on ${formatDate(onDate)} is not known yet. We compared with ${formatPay(ratePence, null, 'hour')}, ` +
      `the rate from ${formatDate(row.from)}. Check again when the new rate is announced.`
    : null
  return ok({ warning })
}

/** The rates in force on a day. They change every April: a year after the latest row, the next is unknown. */
export function ratesOn(date: LocalDate, rates: readonly WageRates[]): { rates: WageRates; beyond: boolean } {
  const inOrder = [...rates].sort((a, b) => (a.from < b.from ? -1 : 1))
  const first = inOrder[0]
  const latest = inOrder.at(-1)
  if (!first || !latest) throw new Error('There are no minimum wage rates.')
  const row = inOrder.findLast(({ from }) => from <= date) ?? first
  return { rates: row, beyond: date >= addYears(latest.from, 1) }
}
