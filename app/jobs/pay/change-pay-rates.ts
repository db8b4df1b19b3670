import type { LocalDate } from '#app/shared/dates'
import { ok, refused, type Ok, type Refused } from '#app/shared/outcome'
import { ratesOn } from './pay-floor'
import { mergePayRates, PayRates, type PayRate, type PayRateKind } from './pay-rates'

export const payRateLabels: Record<PayRateKind, string> = {
  'national-living-wage': 'National Living Wage',
  apprentice: 'Apprentice rate',
}

/** The council's own rates as stored; none yet is an empty list. */
export function storedPayRates(value: unknown): PayRate[] {
  return value === null || value === undefined ? [] : (PayRates.parse(value) as PayRate[])
}

/**
 * The council's rates with one more; the same kind and day is replaced. Minimum wages do not fall: a rate under what is
 * known for its day is a slip, and would let vacancies through that the law forbids.
 */
export function withPayRate(
  rates: readonly PayRate[],
  rate: PayRate,
): Ok<{ value: PayRate[] }> | Refused<'below-known', { knownPence: number }> {
  const others = rates.filter(({ kind, from }) => kind !== rate.kind || from !== rate.from)
  const known = pence(rate.kind, rate.from, others)
  if (rate.pence < known) return refused('below-known', { knownPence: known })
  return ok({ value: [...others, rate].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)) })
}

/** Without one of them, for a rate that was typed wrongly. The portal's own table cannot be taken from. */
export function withoutPayRate(
  rates: readonly PayRate[],
  { kind, from }: Pick<PayRate, 'kind' | 'from'>,
): Ok<{ value: PayRate[] }> | Refused<'not-found'> {
  const left = rates.filter((rate) => rate.kind !== kind || rate.from !== from)
  return left.length === rates.length ? refused('not-found') : ok({ value: left })
}

function pence(kind: PayRateKind, from: LocalDate, rates: readonly PayRate[]): number {
  const row = ratesOn(from, mergePayRates(rates)).rates
  return kind === 'apprentice' ? row.apprentice : row.nationalLivingWage
}
