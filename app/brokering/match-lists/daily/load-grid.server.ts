import type { Reader } from '#app/platform/database/client.server'
import type { MatchVacancy } from '../facts'
import { vacancyFrom } from '../match-line'
import { introducedRecently } from '../queries-lines.server'
import { gridOf, type VacancyGrid } from './vacancy-grid'

const BATCH = 5_000
const FIRST = '00000000-0000-0000-0000-000000000000'

/** Every open vacancy there is, in batches, by where it is. About half a kilobyte each. */
export async function loadGrid(db: Reader, now: Date): Promise<VacancyGrid> {
  const open = new Map<string, MatchVacancy>()
  const at = now.toISOString()
  let last = { vacancyId: FIRST, siteId: FIRST }
  for (;;) {
    const [batch] = await db.$queryRaw<[{ lines: string | null; vacancyId: string; siteId: string; sites: number }]>`
      with batch as materialized (
        select s.vacancy_id, s.site_id, s.match_line from search_site s
        where (s.vacancy_id, s.site_id) > (${last.vacancyId}::uuid, ${last.siteId}::uuid)
        order by s.vacancy_id, s.site_id limit ${BATCH})
      select string_agg(b.match_line, E'\n') filter (where r.provider_verified and r.publish_at <= ${at}::timestamptz
          and r.live_until > ${at}::timestamptz) as lines,
        (select vacancy_id from batch order by vacancy_id desc, site_id desc limit 1) as "vacancyId",
        (select site_id from batch order by vacancy_id desc, site_id desc limit 1) as "siteId", count(*)::int as sites
      from batch b join search_row r using (vacancy_id)`
    for (const line of batch.lines?.split('\n') ?? []) addSite(open, vacancyFrom(line, now.getTime()))
    if (batch.sites < BATCH) return gridOf(open.values())
    last = batch
  }
}

function addSite(vacancies: Map<string, MatchVacancy>, vacancy: MatchVacancy): void {
  const { id, open, sites } = vacancy.facts
  if (!open) return
  const known = vacancies.get(id)
  if (known) known.facts = { ...known.facts, sites: [...known.facts.sites, ...sites] }
  else vacancies.set(id, vacancy)
}

/** How often each vacancy was introduced to lately; those that were not are left out. */
export async function loadRecentIntroductions(db: Reader, now: Date): Promise<Map<string, number>> {
  const rows = await db.$queryRaw<{ id: string; count: number }[]>`
    select i.vacancy_id as id, count(*)::int as count from introduction i where ${introducedRecently(now)} group by 1`
  return new Map(rows.map(({ id, count }) => [id, count]))
}
