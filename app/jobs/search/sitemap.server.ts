import { jobPath } from '#app/jobs/vocabulary/job-words'
import type { Reader } from '#app/platform/database/client.server'
import { live } from './search-sql.server'

/** A sitemap may list no more. */
const MOST_ADDRESSES = 50_000
const BATCH = 2_000
const PAGES = ['/', '/jobs', '/employers', '/contact', '/accessibility', '/privacy', '/cookies']

type Listed = { vacancyId: string; reference: string; title: string; town: string; touchedAt: Date }

/**
 * The sitemap of a council's portal in pieces: its own live vacancies, whose own address is on its host.
 * @param others paths of further public pages
 */
export async function* sitemap(
  db: Reader,
  { councilId, now, origin, others }: { councilId: string; now: Date; origin: string; others: readonly string[] },
): AsyncGenerator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
  const pages = [...PAGES, ...others]
  yield pages.map((path) => entry(`${origin}${path}`)).join('')
  let left = MOST_ADDRESSES - pages.length
  let after = '00000000-0000-0000-0000-000000000000'
  while (left > 0) {
    const batch = await db.$queryRaw<Listed[]>`
      select r.vacancy_id as "vacancyId", r.reference, v.title, v.touched_at as "touchedAt",
        coalesce((select s.town from search_site x join site s on s.id = x.site_id where x.vacancy_id = r.vacancy_id
          order by x.site_id limit 1), '') as town
      from search_row r join vacancy v on v.id = r.vacancy_id
      where ${live(now)} and r.council_id = ${councilId}::uuid and r.vacancy_id > ${after}::uuid
      order by r.vacancy_id limit ${Math.min(BATCH, left)}`
    yield batch.map((job) => entry(`${origin}${jobPath(job)}`, job.touchedAt)).join('')
    const last = batch.at(-1)
    if (!last || batch.length < BATCH) break
    after = last.vacancyId
    left -= batch.length
  }
  yield '</urlset>\n'
}

/** Addresses hold nothing that XML would have to escape: a reference and a slug after our own origin. */
function entry(address: string, changed?: Date): string {
  return `<url><loc>${address}</loc>${changed ? `<lastmod>${changed.toISOString()}</lastmod>` : ''}</url>\n`
}
