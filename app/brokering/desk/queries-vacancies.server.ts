import { publicProviderName } from '#app/organisations/sites/precision'
import { Prisma, type Reader } from '#app/platform/database/client.server'
import { metresFromMiles, type Position } from '#app/shared/grid-reference'
import { paginate, type Page } from '#app/shared/pagination'
import { liveIntroduction, openVacancy, runningApplication, townOfVacancy } from './sql-parts.server'
import type { BrokerVacancy, VacancyFilters } from './vacancy-filters'

type Ask = {
  councilId: string
  /** `near` is where the typed place was found to be; null without one. */
  filters: Omit<VacancyFilters, 'where'> & { near: Position | null }
  now: Date
}

/**
 * A council's open vacancies, those with the fewest people for each opening left first, then the longest live. The
 * people of all that fit are counted, since the order depends on them; twenty are worded.
 */
export async function brokerVacancies(
  db: Reader,
  { councilId, filters, now }: Ask,
): Promise<{ vacancies: BrokerVacancy[]; page: Page }> {
  const fitting = Prisma.sql`
    select v.id, v.title, v.provider_id, v.openings - v.openings_taken as openings_left, v.openings_taken as hired,
      r.publish_at as since, coalesce(running.applicants, 0) as applicants, coalesce(alive.introductions, 0) as introductions,
      coalesce(running.applicants, 0) + coalesce(alive.unsent, 0) as people
    from search_row r join vacancy v on v.id = r.vacancy_id
      left join (select a.vacancy_id, count(*)::int as applicants from job_application a
        where a.council_id = ${councilId}::uuid and ${runningApplication} group by a.vacancy_id) running
        on running.vacancy_id = v.id
      left join (select i.vacancy_id, count(*)::int as introductions, (count(*) filter (where i.status <> 'sent'))::int as unsent
        from introduction i where i.vacancy_council_id = ${councilId}::uuid and ${liveIntroduction} group by i.vacancy_id) alive
        on alive.vacancy_id = v.id
    where ${openVacancy(councilId, now)} and ${chosen(filters)}`
  const [counted] = await db.$queryRaw<{ total: number }[]>`select count(*)::int as total from (${fitting}) fitting`
  const page = paginate(filters.page, counted?.total ?? 0)
  const rows = await db.$queryRaw<(BrokerVacancy & { kind: string })[]>`
    select v.id, v.title, p.name as provider, p.kind, ${townOfVacancy} as town, v.openings_left as "openingsLeft", v.applicants,
      v.introductions, v.since, v.hired
    from (select * from (${fitting}) fitting order by people::float / openings_left, since, id
      limit ${page.limit} offset ${page.offset}) v join provider p on p.id = v.provider_id
    order by v.people::float / v.openings_left, v.since, v.id`
  return {
    page,
    vacancies: rows.map(({ kind, ...row }) => ({ ...row, provider: publicProviderName({ kind, name: row.provider }) })),
  }
}

function chosen({ role, service, nobody, near, radius }: Ask['filters']): Prisma.Sql {
  const wanted = [
    role && Prisma.sql`r.roles && array[${role}]`,
    service && Prisma.sql`r.services && array[${service}]`,
    nobody && Prisma.sql`running.applicants is null and alive.introductions is null`,
    near &&
      Prisma.sql`v.id in (select s.vacancy_id from search_site s
        where s.position <@ circle(point(${near.eastings}, ${near.northings}), ${metresFromMiles(radius)}))`,
  ].filter((part) => part !== null && part !== false)
  return wanted.length > 0 ? Prisma.join(wanted, ' and ') : Prisma.sql`true`
}
