import { Prisma } from '#app/platform/database/client.server'
import { WEEKS_IN_A_YEAR, type WageRates } from '../pay-floor'

/** SQL: the pay of the vacancy `v` lies under a rate that is known, in force or to come. `underFloor` says which. */
export function belowKnownRates(rates: readonly WageRates[]): Prisma.Sql {
  const [wage, apprentice] = [
    Math.max(...rates.map(({ nationalLivingWage }) => nationalLivingWage)),
    Math.max(...rates.map((rate) => rate.apprentice)),
  ]
  return Prisma.sql`(v.contract not in ('volunteer', 'placement') and v.pay_min_pence <
    (case when v.contract = 'apprenticeship' then ${apprentice}::int else ${wage}::int end)
    * (case when v.pay_unit = 'year' then ${WEEKS_IN_A_YEAR}::int * coalesce(v.hours_max, 0) else 1 end))`
}
