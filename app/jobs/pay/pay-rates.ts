import { z } from 'zod'
import { parseDate } from '#app/shared/typed-dates'
import { defaultWageRates, type WageRates } from './pay-floor'

/** Section of `setting_version` in which a council keeps the minimum wages it added. */
export const PAY_RATES_SECTION = 'pay-rates'

export const payRateKinds = ['national-living-wage', 'apprentice'] as const
export type PayRateKind = (typeof payRateKinds)[number]

/** One announced rate, as the settings keep it: pence an hour, by law from a day on. */
export type PayRate = { kind: PayRateKind; from: WageRates['from']; pence: number }

export const PayRates = z.array(
  z.object({
    kind: z.enum(payRateKinds),
    from: z.string().refine((text) => parseDate(text) === text, 'Not a day'),
    pence: z.number().int().positive(),
  }),
)

/** The portal's own table as single rates. */
const defaultPayRates: readonly PayRate[] = defaultWageRates.flatMap(({ from, nationalLivingWage, apprentice }) => [
  { kind: 'national-living-wage', from, pence: nationalLivingWage } as const,
  { kind: 'apprentice', from, pence: apprentice } as const,
])

/** A council's rates over the portal's own: the same kind and day replaces, others are added. One row for each day. */
export function mergePayRates(added: readonly PayRate[]): WageRates[] {
  const all = [...defaultPayRates, ...added]
  const days = [...new Set(all.map(({ from }) => from))].sort()
  /** On a day that only changes the other kind, this one stays as it was. */
  const inForce = (kind: PayRateKind, day: string) => {
    const known = all.filter((rate) => rate.kind === kind && rate.from <= day)
    const latest = known.reduce(
      (a, b) => (b.from >= a.from ? b : a),
      known[0] ?? all.find((rate) => rate.kind === kind)!,
    )
    return latest.pence
  }
  return days.map((from) => ({
    from,
    nationalLivingWage: inForce('national-living-wage', from),
    apprentice: inForce('apprentice', from),
  }))
}
