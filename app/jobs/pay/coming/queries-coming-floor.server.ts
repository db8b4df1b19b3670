import { z } from 'zod'
import { contracts } from '#app/jobs/vocabulary/vocabulary'
import type { Reader } from '#app/platform/database/client.server'
import { parsedRows } from '#app/platform/database/rows.server'
import { londonDate, type LocalDate } from '#app/shared/dates'
import { payRatesFor } from '../pay-rates.server'
import { belowKnownRates } from './below-known-rates.server'
import { underFloor, type AdvertUnderFloor, type UnderFloor } from './coming-floor'

const Row = z.object({
  id: z.string(),
  title: z.string(),
  provider: z.string(),
  contract: z.enum(contracts).nullable(),
  payUnit: z.enum(['hour', 'year']).nullable(),
  payMin: z.number().nullable(),
  hoursMax: z.number().nullable(),
})

/** A council's approved adverts, not over, whose pay lies under a legal minimum that is in force or known to come. */
export async function advertsUnderFloor(
  db: Reader,
  { councilId, now, limit }: { councilId: string; now: Date; limit: number },
): Promise<AdvertUnderFloor[]> {
  const rates = await payRatesFor(db, councilId)
  const rows = await parsedRows(db, Row)`
    select v.id, v.title, p.name as provider, v.contract, v.pay_unit as "payUnit", v.pay_min_pence as "payMin",
      v.hours_max as "hoursMax"
    from vacancy v join provider p on p.id = v.provider_id
    where v.council_id = ${councilId}::uuid and v.status = 'approved' and v.closes_at > ${now} and ${belowKnownRates(rates)}
    order by v.closes_at, v.id limit ${limit}`
  return rows.flatMap(({ id, title, provider, ...pay }) => {
    const floor = underFloor(pay, rates, londonDate(now))
    return floor ? [{ id, title, provider, floor }] : []
  })
}

/** The same of one advert, in whatever state it is. */
export async function floorOf(
  db: Reader,
  { councilId, answers, today }: { councilId: string; answers: Parameters<typeof underFloor>[0]; today: LocalDate },
): Promise<UnderFloor | null> {
  return underFloor(answers, await payRatesFor(db, councilId), today)
}
