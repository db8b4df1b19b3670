import { z } from 'zod'
import { contracts } from '#app/jobs/vocabulary/vocabulary'
import { Prisma, type Reader } from '#app/platform/database/client.server'
import { parsedRows } from '#app/platform/database/rows.server'
import { londonDate, type LocalDate } from '#app/shared/dates'
import type { WageRates } from '../pay-floor'
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
type Row = z.output<typeof Row>

/** The first of a council's approved adverts, not over, whose pay lies under a legal minimum that is in force or known to come. */
export async function advertsUnderFloor(
  db: Reader,
  { councilId, now, limit }: { councilId: string; now: Date; limit: number },
): Promise<AdvertUnderFloor[]> {
  const rates = await payRatesFor(db, councilId)
  const where = Prisma.sql`v.council_id = ${councilId}::uuid`
  return judged(await below(db, { where, order: Prisma.sql`v.closes_at, v.id`, limit, rates, now }), rates, now)
}

/** All of them, so many at a time. */
export async function* pagesUnderFloor(
  db: Reader,
  { councilId, now, size }: { councilId: string; now: Date; size: number },
): AsyncGenerator<AdvertUnderFloor[]> {
  const rates = await payRatesFor(db, councilId)
  let after: string | null = null
  do {
    const where = Prisma.sql`v.council_id = ${councilId}::uuid ${after ? Prisma.sql`and v.id > ${after}::uuid` : Prisma.empty}`
    const rows: Row[] = await below(db, { where, order: Prisma.sql`v.id`, limit: size, rates, now })
    yield judged(rows, rates, now)
    after = rows.length < size ? null : rows.at(-1)!.id
  } while (after)
}

type Wanted = { where: Prisma.Sql; order: Prisma.Sql; limit: number; rates: readonly WageRates[]; now: Date }

function below(db: Reader, { where, order, limit, rates, now }: Wanted): Promise<Row[]> {
  return parsedRows(db, Row)`
    select v.id, v.title, p.name as provider, v.contract, v.pay_unit as "payUnit", v.pay_min_pence as "payMin",
      v.hours_max as "hoursMax"
    from vacancy v join provider p on p.id = v.provider_id
    where ${where} and v.status = 'approved' and v.closes_at > ${now} and ${belowKnownRates(rates)}
    order by ${order} limit ${limit}`
}

function judged(rows: readonly Row[], rates: readonly WageRates[], now: Date): AdvertUnderFloor[] {
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
