import { formatDate } from '#app/shared/date-words'
import type { LocalDate } from '#app/shared/dates'
import type { Contract } from '#app/jobs/vocabulary/vocabulary'
import { formatPay, type PayUnit } from '#app/shared/money'
import { checkPayFloor, type WageRates } from '../pay-floor'

type Pay = { contract: Contract | null; payUnit: PayUnit | null; payMin: number | null; hoursMax: number | null }

/** A legal minimum under which the pay of an advert lies, now or from a day to come. */
export type UnderFloor = { from: LocalDate; isNow: boolean; ratePence: number; rateName: string; sentence: string }

/** An advert whose pay lies under one. */
export type AdvertUnderFloor = { id: string; title: string; provider: string; floor: UnderFloor }

/** Known for an advert with pay; null while it is a draft without, and for unpaid work. */
function onDay({ contract, payUnit, payMin, hoursMax }: Pay, day: LocalDate, rates: readonly WageRates[]) {
  if (!contract || !payUnit || payMin === null) return null
  const pay = { contract, payUnit, payMinPence: payMin, hoursMax, startsOn: day, closesOn: null, today: day }
  const checked = checkPayFloor(pay, rates)
  return !checked.ok && checked.reason === 'below-floor' ? { ...checked, pay: formatPay(payMin, null, payUnit) } : null
}

/**
 * The first legal minimum under which the pay lies: that of today, or one that is known already and comes. An advert that
 * was right when it was published can still be under the next rate.
 */
export function underFloor(pay: Pay, rates: readonly WageRates[], today: LocalDate): UnderFloor | null {
  const coming = rates.map(({ from }) => from).filter((from) => from > today)
  for (const day of [today, ...coming.sort()]) {
    const below = onDay(pay, day, rates)
    if (!below) continue
    const isNow = day === today
    const { rateName, ratePence, rateFrom: from } = below
    const rate = formatPay(ratePence, null, 'hour')
    const sentence = isNow
      ? `${below.pay} is below the ${rateName}, ${rate} since ${formatDate(from)}.`
      : `${below.pay} will be below the ${rateName}, which rises to ${rate} on ${formatDate(from)}.`
    return { from, isNow, ratePence, rateName, sentence }
  }
  return null
}
