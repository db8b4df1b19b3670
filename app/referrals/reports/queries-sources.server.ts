import { Prisma, type Reader } from '#app/platform/database/client.server'
import { londonDate } from '#app/shared/dates'
import type { SourceFigures } from './figures'
import type { FunnelScope } from './queries-funnel.server'

/**
 * Applications by where they came from, at providers that have or had a programme, and how many of those who sent them
 * started and stayed. What somebody referred applied for counts as referred, the second try too, however they wrote it
 * down.
 */
export function hiresBySource(db: Reader, { councilId, providerId, from, now }: FunnelScope): Promise<SourceFigures[]> {
  const today = londonDate(now)
  const own = providerId ? Prisma.sql`and a.provider_id = ${providerId}::uuid` : Prisma.empty
  return db.$queryRaw<SourceFigures[]>`
    select case when exists (select from referral r
          join programme_version v on v.programme_id = r.programme_id and v.id = r.version_id
        where r.provider_id = a.provider_id and (r.application_id = a.id
            or (r.person_id = a.person_id and a.submitted_at >= r.interest_at
              and a.submitted_at < r.interest_at + v.window_days * interval '1 day'))
          and coalesce(r.ended_reason, '') not in ('excluded', 'reassigned', 'does_not_count'))
      then 'referral' when a.source = 'referral' then 'portal' else a.source end as source,
      count(*)::int as applied, count(e.started_on)::int as started,
      count(*) filter (where e.started_on + 91 <= ${today}::date)::int as due13,
      count(*) filter (where e.kept_13)::int as retained13,
      count(*) filter (where e.started_on + 182 <= ${today}::date)::int as due26,
      count(*) filter (where e.kept_26)::int as retained26,
      count(*) filter (where e.new_to_care)::int as "newToCare", count(e.new_to_care)::int as "newToCareKnown"
    from job_application a
      left join lateral (
        select e.started_on, e.new_to_care,
          exists (select from retention_check c where c.employment_id = e.id and c.week = 13
            and c.answer = 'still-here' and e.started_on + 91 <= ${today}::date
            and (e.ended_on is null or e.ended_on >= e.started_on + 91)) as kept_13,
          exists (select from retention_check c where c.employment_id = e.id and c.week = 26
            and c.answer = 'still-here' and e.started_on + 182 <= ${today}::date
            and (e.ended_on is null or e.ended_on >= e.started_on + 182)) as kept_26
        from employment e
        where e.council_id = a.council_id and e.application_id = a.id and e.status in ('started', 'ended')
          and e.started_on <= ${today}::date
        limit 1) e on true
    where a.council_id = ${councilId}::uuid ${own} and a.status <> 'draft' and a.submitted_at >= ${from}
      and a.provider_id in (select provider_id from programme where council_id = ${councilId}::uuid)
    group by 1 order by applied desc, source`
}
