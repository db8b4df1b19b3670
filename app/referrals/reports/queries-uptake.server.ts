import type { Reader } from '#app/platform/database/client.server'
import { londonDate } from '#app/shared/dates'
import type { Uptake } from './figures'

/** Of a council on a day. */
export async function uptakeOf(db: Reader, { councilId, now }: { councilId: string; now: Date }): Promise<Uptake> {
  const today = londonDate(now)
  const [row] = await db.$queryRaw<[Uptake]>`
    with licence as (
      select l.provider_id, l.seats, exists (select from programme g
        where g.provider_id = l.provider_id and g.status = 'on') as is_on
      from referral_licence l join provider p on p.id = l.provider_id
      where l.council_id = ${councilId}::uuid and p.status = 'verified' and l.ended_at is null
        and ${today}::date between l.starts_on and l.ends_on)
    select (select count(*)::int from provider where council_id = ${councilId}::uuid and status = 'verified') as providers,
      (select count(*)::int from licence) as licensed, (select count(*)::int from licence where is_on) as running,
      (select coalesce(sum(seats), 0)::int from licence) as seats,
      (select count(*)::int from referrer where council_id = ${councilId}::uuid and status = 'active'
        and provider_id in (select provider_id from licence)) as referrers,
      (select count(distinct referrer_id)::int from referral_share
        where council_id = ${councilId}::uuid and at > ${now}::timestamptz - interval '30 days') as sharing`
  return row
}
