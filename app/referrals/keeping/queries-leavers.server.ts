import type { Reader } from '#app/platform/database/client.server'
import { addLondonDays } from '#app/shared/dates'

/** A refused person may ask what happened, and be invited after all. */
const REFUSED_KEPT_DAYS = 90

/** A last payout that payroll could not pay can be asked for again for so long. */
const FAILED_KEPT_DAYS = 30

/** So many at once; the next tick takes the others. */
const AT_ONCE = 200

export type Leaver = {
  id: string
  councilId: string
  providerId: string
  /** They were to be paid out, and have points of another programme left. */
  paysOn: boolean
}

/** Of whom a provider still knows something that it no longer needs. */
export async function leaversToErase(db: Reader, { now }: { now: Date }): Promise<Leaver[]> {
  const failedBefore = addLondonDays(now, -FAILED_KEPT_DAYS)
  const refusedBefore = addLondonDays(now, -REFUSED_KEPT_DAYS)
  return db.$queryRaw<Leaver[]>`
    select r.id, r.council_id as "councilId", r.provider_id as "providerId",
      r.status = 'left' and coalesce((select c.is_last and c.status = 'paid' from cash_in c
        where c.provider_id = r.provider_id and c.referrer_id = r.id order by c.requested_at desc limit 1), false)
      and exists (select from points_account p
        where p.provider_id = r.provider_id and p.referrer_id = r.id and p.balance > 0) as "paysOn"
    from referrer r
    where r.contact_erased_at is null
      and (r.status = 'left' or (r.status = 'refused' and r.updated_at <= ${refusedBefore}))
      and not exists (select from cash_in c where c.provider_id = r.provider_id and c.referrer_id = r.id
        and (c.status in ('requested', 'approved', 'exported')
          or c.status = 'failed' and c.is_last and c.ended_at > ${failedBefore}))
    order by r.id limit ${AT_ONCE}`
}
