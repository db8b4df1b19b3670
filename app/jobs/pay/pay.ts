import { formatMoney, formatPay, type PayUnit } from '#app/shared/money'
import { WEEKS_IN_A_YEAR } from './pay-floor'

export const payUnits = ['hour', 'year'] as const satisfies readonly PayUnit[]

type AdvertisedPay = { payUnit: PayUnit | null; payMinPence: number | null; payMaxPence: number | null }

/**
 * The lowest advertised pay as whole pence an hour, rounded down, for search, sorting and statistics. Null for unpaid
 * work, and for yearly pay without hours.
 */
export function comparableHourlyPence(
  pay: Pick<AdvertisedPay, 'payUnit' | 'payMinPence'> & { hoursMax: number | null },
): number | null {
  if (pay.payMinPence === null || pay.payUnit === null) return null
  if (pay.payUnit === 'hour') return pay.payMinPence
  return pay.hoursMax ? Math.floor(pay.payMinPence / (WEEKS_IN_A_YEAR * pay.hoursMax)) : null
}

/** "£12.60–£13.10 an hour", or "Unpaid". */
export function payWords({ payUnit, payMinPence, payMaxPence }: AdvertisedPay): string {
  return payMinPence === null || payUnit === null ? 'Unpaid' : formatPay(payMinPence, payMaxPence, payUnit)
}

type PayExtras = { sleepInPence: number | null; travelTimePaid: boolean | null; mileagePence: number | null }

/** What comes on top of the pay, one sentence each. */
export function payExtras({ sleepInPence, travelTimePaid, mileagePence }: PayExtras): string[] {
  return [
    sleepInPence === null ? null : `${formatMoney(sleepInPence)} for each sleep-in`,
    travelTimePaid === null ? null : travelTimePaid ? 'Travel time between visits is paid' : 'Travel time is not paid',
    mileagePence === null ? null : `${mileagePence < 100 ? `${mileagePence}p` : formatMoney(mileagePence)} a mile`,
  ].filter((words) => words !== null)
}

/** "37.5 hours a week", "16–30 hours a week", "Zero hours: no work is guaranteed", "Up to 20 hours a week, none guaranteed". */
export function hoursWords({ hoursMin, hoursMax }: { hoursMin: number; hoursMax: number }): string {
  const weekly = (hours: string, single = false) => `${hours} ${single ? 'hour' : 'hours'} a week`
  if (hoursMax === 0) return 'Zero hours: no work is guaranteed'
  if (hoursMin === 0) return `Up to ${weekly(String(hoursMax), hoursMax === 1)}, none guaranteed`
  if (hoursMin === hoursMax) return weekly(String(hoursMin), hoursMin === 1)
  return weekly(`${hoursMin}–${hoursMax}`)
}
