import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { bestCandidates, bestVacancies } from '#app/brokering/match-lists/queries-match-lists.server'
import { connect, type PrismaClient } from '#app/platform/database/client.server'
import { matchingDataset } from '../dataset/matching-dataset'
import { BENCH_NOW as now } from '../dataset/search-dataset'
import { comparedTo, measure, quantile, rounded, type Result } from '../measure'
import type { BenchServer } from '../server'
import { placementsRoundBench, stableRoundBench } from './matching-rounds'

const SIZES = [10_000, 100_000]
/** Each run asks for somebody else. */
const RUNS = 150
/** Greater London, roughly: 20 km around Charing Cross. */
const LONDON = 'circle(point(530000, 180400), 20000)'

/** The least PostgreSQL can do: hand over the facts of all vacancies within reach, all candidates who reach a vacancy. */
const VACANCIES_FLOOR = `
  select s.match_line from candidate c join search_site s
    on s.position <@ circle(point(c.eastings, c.northings), c.reach_metres) where c.id = $1`
const CANDIDATES_FLOOR = `
  select c.* from search_site s join candidate c
    on c.status = 'active' and circle(point(c.eastings, c.northings), c.reach_metres) @> circle(s.position, 0)
  where s.vacancy_id = $1`

export async function matching(server: BenchServer): Promise<Result[]> {
  const results: Result[] = []
  for (const n of SIZES) {
    const url = server.url('portal_app', await matchingDataset(server, n))
    const db = connect(url)
    const plain = new pg.Client({ connectionString: url })
    await plain.connect()
    try {
      results.push(...(await bestLists(db, plain, n)), await rescoreAll(url, n))
    } finally {
      await plain.end()
      await db.$disconnect()
    }
  }
  return [...results, ...(await stableRoundBench()), ...(await placementsRoundBench())]
}

async function bestLists(db: PrismaClient, plain: pg.Client, n: number): Promise<Result[]> {
  const { id: councilId } = await db.council.findFirstOrThrow()
  const results: Result[] = []
  for (const where of ['', '-london', '-outside-london'] as const) {
    const people = await sample(plain, CANDIDATE_PLACES, where)
    const floor = await measureEach(`candidate${where}-sql-floor`, n, people, (id) =>
      floorOf(plain, VACANCIES_FLOOR, id),
    )
    const best = await measureEach(`top20-for-candidate${where}`, n, people, (candidateId) =>
      bestVacancies(db, { candidateId, councilId, now }),
    )
    const adverts = await sample(plain, VACANCY_PLACES, where)
    const other = await measureEach(`vacancy${where}-sql-floor`, n, adverts, (id) =>
      floorOf(plain, CANDIDATES_FLOOR, id),
    )
    const wanted = await measureEach(`top20-for-vacancy${where}`, n, adverts, (vacancyId) =>
      bestCandidates(db, { vacancyId, councilId, now }),
    )
    results.push(...comparedTo(floor, [best]), floor, ...comparedTo(other, [wanted]), other)
  }
  return results
}

const CANDIDATE_PLACES = 'select id, point(eastings, northings) as place from candidate'
const VACANCY_PLACES = 'select vacancy_id as id, position as place from search_site'

/** The same few hundred on every run, from all over Great Britain or a part of it. */
async function sample(plain: pg.Client, places: string, where: '' | '-london' | '-outside-london'): Promise<string[]> {
  const filter = { '': 'true', '-london': `place <@ ${LONDON}`, '-outside-london': `not place <@ ${LONDON}` }[where]
  const { rows } = await plain.query<{ id: string }>(
    `select id from (${places}) all_places where ${filter} order by md5(id::text) limit ${RUNS}`,
  )
  return rows.map(({ id }) => id)
}

async function floorOf(plain: pg.Client, statement: string, id: string) {
  const { rowCount } = await plain.query(statement, [id])
  return { considered: rowCount ?? 0 }
}

async function measureEach(
  name: string,
  n: number,
  ids: string[],
  work: (id: string) => Promise<{ considered: number } | null>,
): Promise<Result> {
  const considered: number[] = []
  let next = 0
  const result = await measure(name, n, ids.length, async () => {
    const answer = await work(ids[next++ % ids.length]!)
    considered.push(answer?.considered ?? 0)
  })
  considered.sort((a, b) => a - b)
  return { ...result, considered_p50: quantile(considered, 0.5), considered_p95: quantile(considered, 0.95) }
}

/** Once, from no lists at all, in a process of its own. */
async function rescoreAll(url: string, n: number): Promise<Result> {
  const script = join(import.meta.dirname, '../rescore-lists.ts')
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', script], {
    env: { ...process.env, BENCH_DATABASE: url },
  })
  const { made, ms, peakMb } = JSON.parse(stdout) as { made: number; ms: number; peakMb: number }
  const took = rounded(ms)
  const per_second = rounded((made / ms) * 1000)
  return { name: 'rescore-all', n, runs: 1, p50_ms: took, p95_ms: took, per_second, peak_mb: peakMb }
}
