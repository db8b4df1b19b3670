import type { Reader } from '#app/platform/database/client.server'
import { fromDateColumn, londonDate } from '#app/shared/dates'
import { paginate, type Page } from '#app/shared/pagination'
import { isUuid } from '#app/shared/uuid'
import { challengeState, type ChallengeGoal } from './challenge'
import type { ListedChallenge } from './views'

/**
 * How far challenges have come, by id, counted from what happened between their days. A job shared counts once a day for
 * each person; a friend counts unless they were taken off or are being checked; one who starts, on their first day.
 */
export async function challengeProgress(
  db: Reader,
  { providerId, ids }: { providerId: string; ids: readonly string[] },
): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map()
  const rows = await db.$queryRaw<{ id: string; reached: number }[]>`
    select c.id, case c.goal
        when 'shares' then (
          select count(distinct (s.link_id, (s.at at time zone 'Europe/London')::date))
          from referral_share s join referrer r on r.id = s.referrer_id
          where s.provider_id = c.provider_id and (c.site_id is null or r.site_id = c.site_id)
            and (s.at at time zone 'Europe/London')::date between c.starts_on and d.last_on
            and s.at < coalesce(c.ended_at, 'infinity'))
        when 'interested' then (
          select count(*) from referral f join referrer r on r.id = f.referrer_id
          where f.provider_id = c.provider_id and (c.site_id is null or r.site_id = c.site_id)
            and (f.interest_at at time zone 'Europe/London')::date between c.starts_on and d.last_on
            and f.interest_at < coalesce(c.ended_at, 'infinity') and not f.held
            and (f.ended_reason is null or f.ended_reason in ('not_interested', 'erased')))
        else (
          select count(distinct f.id) from referral f join referrer r on r.id = f.referrer_id
            join programme_version v on v.programme_id = f.programme_id and v.id = f.version_id
            join job_application a on a.provider_id = f.provider_id and (a.id = f.application_id
              or (a.person_id = f.person_id and a.submitted_at >= f.interest_at
                and a.submitted_at < f.interest_at + v.window_days * interval '1 day'))
            join employment e on e.application_id = a.id and e.provider_id = f.provider_id
          where f.provider_id = c.provider_id and (c.site_id is null or r.site_id = c.site_id)
            and e.status <> 'fell_through' and e.started_on between c.starts_on and d.last_on and not f.held
            and (f.ended_reason is null or f.ended_reason in ('not_interested', 'erased')))
      end::int as reached
    from team_challenge c
      cross join lateral (select least(c.ends_on, (c.ended_at at time zone 'Europe/London')::date) as last_on) d
    where c.provider_id = ${providerId}::uuid and c.id = any(${[...ids]}::uuid[])`
  return new Map(rows.map(({ id, reached }) => [id, reached]))
}

const columns = {
  id: true,
  name: true,
  goal: true,
  target: true,
  startsOn: true,
  endsOn: true,
  endedAt: true,
  site: { select: { name: true } },
} as const

type Stored = {
  id: string
  name: string
  goal: ChallengeGoal
  target: number
  startsOn: Date
  endsOn: Date
  endedAt: Date | null
  site: { name: string } | null
}

function asListed(row: Stored, reached: number, now: Date): ListedChallenge {
  const startsOn = fromDateColumn(row.startsOn)
  const endsOn = fromDateColumn(row.endsOn)
  return {
    id: row.id,
    name: row.name,
    goal: row.goal,
    target: row.target,
    reached,
    startsOn,
    endsOn,
    site: row.site?.name ?? null,
    state: challengeState({ startsOn, endsOn, endedAt: row.endedAt }, now),
  }
}

/** A provider's challenges, those that run or are to come first. */
export async function listChallenges(
  db: Reader,
  { providerId, page, now }: { providerId: string; page: number; now: Date },
): Promise<{ rows: ListedChallenge[]; page: Page }> {
  const place = paginate(page, await db.teamChallenge.count({ where: { providerId } }))
  const ids = await db.$queryRaw<{ id: string }[]>`
    select id from team_challenge where provider_id = ${providerId}::uuid
    order by (ended_at is null and ends_on >= ${londonDate(now)}::date) desc, ends_on desc, id
    limit ${place.limit} offset ${place.offset}`
  const order = ids.map(({ id }) => id)
  const rows = await db.teamChallenge.findMany({ where: { providerId, id: { in: order } }, select: columns })
  const reached = await challengeProgress(db, { providerId, ids: order })
  return {
    page: place,
    rows: rows
      .toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id))
      .map((row) => asListed(row, reached.get(row.id) ?? 0, now)),
  }
}

/** One challenge; null when this provider has none of this id. */
export async function oneChallenge(
  db: Reader,
  { id, providerId, now }: { id: string | undefined; providerId: string; now: Date },
): Promise<ListedChallenge | null> {
  if (!isUuid(id)) return null
  const row = await db.teamChallenge.findFirst({ where: { id, providerId }, select: columns })
  if (!row) return null
  const reached = await challengeProgress(db, { providerId, ids: [id] })
  return asListed(row, reached.get(id) ?? 0, now)
}
