import type { Reader } from '#app/platform/database/client.server'
import { z } from 'zod'
import { parsedRows, whole } from '#app/platform/database/rows.server'
import type { Desk } from './manager-views'

const Row = z.object({
  peopleWaiting: whole,
  people: whole,
  checks: whole,
  calls: whole,
  open: whole,
  working: whole,
  cashIns: whole,
  toExport: whole,
  exported: whole,
  owedPence: whole,
})

/** What waits and the few figures beside it. */
export async function referralDesk(db: Reader, { providerId }: { providerId: string }): Promise<Desk> {
  const [row] = await parsedRows(db, Row)`
    with friend as (
      select stage, ended_at, held, via = 'call-me' and application_id is null and contacted_at is null
        and (ended_at is null or ended_reason = 'excluded') and friend_sealed is not null as to_call
      from referral where provider_id = ${providerId}::uuid),
    payout as (
      select status, pence from cash_in
      where provider_id = ${providerId}::uuid and status in ('requested', 'approved', 'exported')),
    member as (
      select status from referrer where provider_id = ${providerId}::uuid and status in ('waiting', 'active'))
    select
      (select count(*)::int from member where status = 'waiting') as "peopleWaiting",
      (select count(*)::int from member where status = 'active') as people,
      (select count(distinct referral_id)::int from referral_flag
        where provider_id = ${providerId}::uuid and status = 'open') as checks,
      (select count(*) filter (where to_call)::int from friend) as calls,
      (select count(*) filter (where stage in ('interested', 'contacted', 'interviewed'))::int from friend) as open,
      (select count(*) filter (where stage in ('started', 'retained_13', 'retained_26'))::int from friend) as working,
      (select count(*) filter (where status = 'requested')::int from payout) as "cashIns",
      (select count(*) filter (where status = 'approved')::int from payout) as "toExport",
      (select count(*) filter (where status = 'exported')::int from payout) as exported,
      (coalesce((select sum(a.balance * p.pence_per_point) from points_account a join programme p on p.id = a.programme_id
          join referrer r on r.id = a.referrer_id
        where a.provider_id = ${providerId}::uuid and (r.status <> 'left' or r.contact_erased_at is null)), 0)
        + coalesce((select sum(pence) from payout), 0)) as "owedPence"`
  const { peopleWaiting, people, open, working, owedPence, ...waiting } = row!
  return { waiting: { people: peopleWaiting, ...waiting }, people, open, working, owedPence }
}
