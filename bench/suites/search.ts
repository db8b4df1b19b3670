import pg from 'pg'
import { readSearch } from '#app/jobs/search/parameters'
import { searchVacancies } from '#app/jobs/search/search-vacancies.server'
import { connect } from '#app/platform/database/client.server'
import { BENCH_NOW, searchDataset } from '../dataset/search-dataset'
import { comparedTo, measure, type Result } from '../measure'
import type { BenchServer } from '../server'

const SIZES = [1_000, 10_000, 100_000]

/** What is asked, as the URL of `/jobs` says it; each answer has its total, facets and twenty jobs. */
const questions = {
  local: 'where=OX16+5&radius=10',
  london: 'where=London',
  'common-keyword': 'q=care',
  'common-keyword-facets': 'q=care&role=care-worker&service=home-care',
}

/** The least PostgreSQL can do to answer `local`: the twenty nearest, without counting anything. */
const FLOOR = `
  select s.vacancy_id, s.position <-> point(x.eastings, x.northings) as metres
  from postcode_sector x
    join search_site s on s.position <@ circle(point(x.eastings, x.northings), 10 * 1609.344)
    join search_row r using (vacancy_id)
  where x.sector = 'OX16 5' and r.provider_verified and r.publish_at <= $1 and r.live_until > $1
  order by metres, s.vacancy_id limit 20`

export async function search(server: BenchServer): Promise<Result[]> {
  const results: Result[] = []
  for (const n of SIZES) {
    const url = server.url('portal_app', await searchDataset(server, n))
    const db = connect(url)
    const plain = new pg.Client({ connectionString: url })
    await plain.connect()
    try {
      const council = await db.council.findFirstOrThrow()
      const runs = n >= 100_000 ? 30 : 100
      const floor = await measure('local-sql-floor', n, runs, () => plain.query(FLOOR, [BENCH_NOW]))
      for (const [name, query] of Object.entries(questions)) {
        const parameters = readSearch(new URLSearchParams(query))
        const result = await measure(name, n, runs, () => searchVacancies(parameters, { db, now: BENCH_NOW, council }))
        results.push(...(name === 'local' ? comparedTo(floor, [result]) : [result]))
      }
      results.push(floor)
    } finally {
      await plain.end()
      await db.$disconnect()
    }
  }
  return results
}
