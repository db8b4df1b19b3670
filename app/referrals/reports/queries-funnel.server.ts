import { z } from 'zod'
import { Prisma, type Reader } from '#app/platform/database/client.server'
import { parsedRows, whole } from '#app/platform/database/rows.server'
import { londonDate } from '#app/shared/dates'
import type { SiteFigures } from './figures'

/** Whose figures, and from when on. */
export type FunnelScope = { councilId: string; providerId?: string; from: Date; now: Date }

const Row = z.object({
  providerId: z.string(),
  providerName: z.string(),
  siteId: z.string().nullable(),
  siteName: z.string().nullable(),
  shares: whole,
  clicks: whole,
  interested: whole,
  interviewed: whole,
  started: whole,
  retained13: whole,
  retained26: whole,
  stillThere: whole,
  newToCare: whole,
  newToCareKnown: whole,
  pence: whole,
})

/**
 * Shares, clicks, friends and what became of them, by provider and by the site where the referrer works. Friends are
 * counted from the day of their interest: what came later counts for that day. Who never counted (excluded, another's
 * friend, decided by a manager) is left out; a stage is read from the facts, so what was taken back is not in it.
 */
export async function funnelBySite(
  db: Reader,
  { councilId, providerId, from, now }: FunnelScope,
): Promise<SiteFigures[]> {
  const today = londonDate(now)
  const whose = (table: string) => {
    const column = (name: string) => Prisma.raw(`${table}.${name}`)
    const ofCouncil = Prisma.sql`${column('council_id')} = ${councilId}::uuid`
    return providerId ? Prisma.sql`${ofCouncil} and ${column('provider_id')} = ${providerId}::uuid` : ofCouncil
  }
  return parsedRows<SiteFigures>(db, Row)`
    with friend as (
      select r.id, r.referrer_id, r.provider_id, a.interviewed, e.started_on is not null as started,
        e.status = 'started' as still_there, e.new_to_care,
        coalesce(e.kept_13, false) as kept_13, coalesce(e.kept_26, false) as kept_26
      from referral r
        join programme_version v on v.programme_id = r.programme_id and v.id = r.version_id
        left join lateral (
          select array_agg(a.id) as ids, bool_or(a.status in ('interviewing', 'offered', 'hired') or exists (
            select from event h where h.entity = 'application' and h.entity_id = a.id
              and h.to_state in ('interviewing', 'offered', 'hired') and h.visible_at <= ${now})) as interviewed
          from job_application a
          where a.provider_id = r.provider_id and a.status <> 'draft' and (a.id = r.application_id
            or (a.person_id = r.person_id and a.submitted_at >= r.interest_at
              and a.submitted_at < r.interest_at + v.window_days * interval '1 day'))) a on true
        left join lateral (
          select e.status, e.started_on, e.new_to_care,
            (select bool_or(c.week = 13) from retention_check c where c.employment_id = e.id and c.answer = 'still-here'
              and (c.answered_at at time zone 'Europe/London')::date >= e.started_on + 91
              and (e.ended_on is null or e.ended_on >= e.started_on + 91)) as kept_13,
            (select bool_or(c.week = 26) from retention_check c where c.employment_id = e.id and c.answer = 'still-here'
              and (c.answered_at at time zone 'Europe/London')::date >= e.started_on + 182
              and (e.ended_on is null or e.ended_on >= e.started_on + 182)) as kept_26
          from employment e
          where e.application_id = any(a.ids) and e.status in ('started', 'ended') and e.started_on <= ${today}::date
          order by e.started_on limit 1) e on true
      where ${whose('r')} and r.interest_at >= ${from}
        and coalesce(r.ended_reason, '') not in ('excluded', 'reassigned', 'does_not_count')),
    cost as (
      select e.referrer_id, e.points * p.pence_per_point as pence
      from points_entry e join programme p on p.id = e.programme_id
      where ${whose('e')} and e.kind in ('award', 'reversal')
        and (e.referral_id in (select id from friend) or (e.referral_id is null and e.at >= ${from}))),
    part as (
      select referrer_id, 1 as shares, 0 as clicks, 0 as interested, 0 as interviewed, 0 as started, 0 as retained13,
        0 as retained26, 0 as still_there, 0 as new_to_care, 0 as new_to_care_known, 0 as pence
      from referral_share s where ${whose('s')} and s.at >= ${from}
      union all
      select l.referrer_id, 0, c.clicks, 0, 0, 0, 0, 0, 0, 0, 0, 0
      from referral_link l join referral_clicks c on c.link_id = l.id
      where ${whose('l')} and c.day >= (${from}::timestamptz at time zone 'Europe/London')::date
      union all
      select referrer_id, 0, 0, 1, (coalesce(interviewed, false) or started)::int, started::int, kept_13::int, kept_26::int,
        coalesce(still_there, false)::int, coalesce(started and new_to_care, false)::int,
        (started and new_to_care is not null)::int, 0
      from friend
      union all
      select referrer_id, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, pence from cost)
    select p.id as "providerId", p.name as "providerName", t.id as "siteId", t.name as "siteName",
      sum(shares)::int as shares, sum(clicks)::int as clicks, sum(interested)::int as interested,
      sum(interviewed)::int as interviewed, sum(started)::int as started, sum(retained13)::int as retained13,
      sum(retained26)::int as retained26, sum(still_there)::int as "stillThere", sum(new_to_care)::int as "newToCare",
      sum(new_to_care_known)::int as "newToCareKnown", sum(pence) as pence
    from part join referrer r on r.id = part.referrer_id join provider p on p.id = r.provider_id
      left join site t on t.id = r.site_id
    group by p.id, t.id order by p.name, p.id, t.name nulls last`
}
