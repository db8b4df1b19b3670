import { z } from 'zod'
import { firstName } from '#app/people/profile/names'
import type { Reader } from '#app/platform/database/client.server'
import { parsedRows, whole } from '#app/platform/database/rows.server'
import { endOfLondonDay, fromDateColumn, londonDate, startOfLondonDay } from '#app/shared/dates'
import { monthOf } from './month'
import { challengeProgress } from './queries-challenges.server'
import type { Challenge, Leaderboard, Thanks } from './views'

type Asker = { providerId: string; personId: string }

/** The last thank-yous to this referrer whose words were not erased, newest first; `from` is the manager's first name. */
export async function thanksFor(
  db: Reader,
  { providerId, personId, now, take = 3 }: Asker & { now: Date; take?: number },
): Promise<Thanks[]> {
  return (
    await db.$queryRaw<(Thanks & { name: string | null })[]>`
      select t.id, t.words, p.name, t.at
      from thank_you t join referrer r on r.id = t.referrer_id left join person p on p.id = t.from_person_id
      where t.provider_id = ${providerId}::uuid and r.person_id = ${personId}::uuid and t.at <= ${now} and t.words <> ''
      order by t.at desc, t.id desc limit ${take}`
  ).map(({ name, ...thanks }) => ({ ...thanks, from: name ? firstName(name) : 'Your manager' }))
}

/** The challenges that run today and that this referrer is part of: everybody's, and those of their place of work. */
export async function challengesFor(
  db: Reader,
  { providerId, personId, now }: Asker & { now: Date },
): Promise<Challenge[]> {
  const today = new Date(londonDate(now))
  const mine = await db.referrer.findFirst({
    where: { providerId, personId, status: 'active' },
    select: { siteId: true },
  })
  if (!mine) return []
  const rows = await db.teamChallenge.findMany({
    where: {
      providerId,
      endedAt: null,
      startsOn: { lte: today },
      endsOn: { gte: today },
      OR: [{ siteId: null }, ...(mine.siteId ? [{ siteId: mine.siteId }] : [])],
    },
    include: { site: { select: { name: true } } },
    orderBy: [{ endsOn: 'asc' }, { id: 'asc' }],
    take: 5,
  })
  const reached = await challengeProgress(db, { providerId, ids: rows.map(({ id }) => id) })
  return rows.map(({ id, name, goal, target, endsOn, site }) => ({
    id,
    name,
    goal,
    target,
    reached: reached.get(id) ?? 0,
    endsOn: fromDateColumn(endsOn),
    site: site?.name ?? null,
  }))
}

const Placed = z.object({ place: whole, name: z.string(), points: whole, you: z.boolean() })

/** Points that came in this month, among those who chose to be shown; the ten with the most, equal points equal place. */
export async function leaderboardOf(
  db: Reader,
  { providerId, personId, now, take = 10 }: Asker & { now: Date; take?: number },
): Promise<Leaderboard> {
  const month = monthOf(londonDate(now))
  const from = startOfLondonDay(month.first)
  const until = endOfLondonDay(month.last)
  const [mine, rows] = [
    await db.referrer.findFirst({ where: { providerId, personId }, select: { leaderboard: true } }),
    await parsedRows(db, Placed)`
      select rank() over (order by sum(e.points) desc)::int as place, coalesce(nullif(r.name, ''), p.name) as name,
        sum(e.points)::int as points, r.person_id = ${personId}::uuid as you
      from referrer r join person p on p.id = r.person_id join points_entry e on e.referrer_id = r.id
      where r.provider_id = ${providerId}::uuid and r.status = 'active' and r.leaderboard
        and e.provider_id = r.provider_id and e.kind in ('award', 'reversal') and e.at >= ${from} and e.at < ${until}
      group by r.id, p.id having sum(e.points) > 0
      order by place, name, r.id limit ${take}`,
  ]
  return {
    month: month.first,
    joined: mine?.leaderboard ?? false,
    rows: rows.map((row) => ({ ...row, name: firstName(row.name) })),
  }
}
