import { vacancySummaries } from '#app/jobs/advert/queries-public.server'
import type { VacancySummary } from '#app/jobs/advert/summary'
import type { Role } from '#app/jobs/vocabulary/vocabulary'
import { Prisma, type Reader } from '#app/platform/database/client.server'
import type { Position } from '#app/shared/grid-reference'
import { live, sitesNear } from './search-sql.server'
import type { WaysIn } from './ways-in'

const MILES = 20

type Wanted = { position: Position; roles: readonly Role[]; except: string; now: Date; most: number }

/** Other live jobs near a place: those with one of the same roles first, then the nearest. */
export async function nearbyVacancies(
  db: Reader,
  { position, roles, except, now, most }: Wanted,
): Promise<VacancySummary[]> {
  const place = { kind: 'outcode' as const, label: '', rough: false, districts: [], ...position }
  const near = await db.$queryRaw<{ vacancyId: string; siteId: string; metres: number }[]>`
    select r.vacancy_id as "vacancyId", n.site_id as "siteId", n.metres
    from (${sitesNear(place, MILES)}) n join search_row r on r.vacancy_id = n.vacancy_id
    where ${live(now)} and r.vacancy_id <> ${except}::uuid
    order by r.roles && ${[...roles]}::text[] desc, n.metres, r.publish_at desc, r.vacancy_id limit ${most}`
  return vacancySummaries(db, near)
}

/** The newest live jobs of a council. */
export async function newestVacancies(
  db: Reader,
  { councilId, now, most }: { councilId: string; now: Date; most: number },
): Promise<VacancySummary[]> {
  const newest = await db.$queryRaw<{ vacancyId: string }[]>`
    select r.vacancy_id as "vacancyId" from search_row r
    where ${live(now)} and r.council_id = ${councilId}::uuid order by r.publish_at desc, r.vacancy_id limit ${most}`
  return vacancySummaries(db, newest)
}

/** For the first page, in one statement. */
export async function waysIn(db: Reader, { councilId, now }: { councilId: string; now: Date }): Promise<WaysIn> {
  const count = (condition: Prisma.Sql) => Prisma.sql`(count(*) filter (where ${condition}))::int`
  const [counts] = await db.$queryRaw<[WaysIn]>`
    select count(*)::int as total, count(distinct provider_id)::int as providers,
      ${count(Prisma.sql`'waking-nights' = any (r.patterns)`)} as nights,
      ${count(Prisma.sql`r.driving <> 'essential'`)} as "noCar",
      ${count(Prisma.sql`'school-hours' = any (r.patterns)`)} as "schoolHours",
      ${count(Prisma.sql`r.experience = 'none'`)} as "noExperience"
    from search_row r where ${live(now)} and r.council_id = ${councilId}::uuid`
  return counts
}
