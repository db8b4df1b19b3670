import pg from 'pg'
import { beforeAll, expect, it } from 'vitest'
import { refreshSearchRow } from '#app/jobs/search/refresh-search-row.server'
import { inTransaction, Prisma } from '#app/platform/database/client.server'
import { useDatabase } from '#app/testing/database'
import { makeCandidate, makeCouncil, makeProvider, makeSite, makeVacancy } from '#app/testing/factories'
import { reachQuery } from './rank-candidates.server'
import { ringQuery } from './select-vacancies.server'

const { db, ownerUrl } = await useDatabase()

const COPIES = 4_000
const here = { eastings: 445_231, northings: 240_629 }
let councilId: string

/** Copies of one row, spread over England, so that reading all of them is dearer than an index. */
beforeAll(async () => {
  const council = await makeCouncil(db)
  councilId = council.id
  const provider = await makeProvider(db, council)
  const vacancy = await makeVacancy(db, provider, await makeSite(db, provider))
  await inTransaction(db, (tx) => refreshSearchRow(tx, vacancy.id))
  const candidate = await makeCandidate(db, council)
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  const spread = `300000 + (n * 7919) % 300000, 150000 + (n * 104729) % 300000`
  await owner.query(`
    insert into vacancy select (v).* from (
      select jsonb_populate_record(v, jsonb_build_object('id', uuidv7(), 'reference', 'Z' || lpad(n::text, 7, '0'))) as v
      from vacancy v, generate_series(1, ${COPIES}) n) copies;
    insert into search_row select (r).* from (
      select jsonb_populate_record(r, jsonb_build_object('vacancy_id', v.id, 'reference', v.reference)) as r
      from search_row r, vacancy v where v.reference ~ '^Z[0-9]{7}$') copies;
    insert into search_site (vacancy_id, site_id, position, match_line)
      select v.id, s.site_id, point(${spread}), s.match_line
      from (select id, row_number() over () as n from vacancy where reference ~ '^Z[0-9]{7}$') v, search_site s;
    insert into person (id, name) select uuidv7(), 'Copy ' || n from generate_series(1, ${COPIES}) n;
    insert into consent (person_id, council_id, purpose, wording, how, given_at)
      select p.id, k.council_id, k.purpose, k.wording, k.how, k.given_at from person p, consent k where p.name like 'Copy %';`)
  await owner.query(`
    insert into candidate select (c).* from (
      select jsonb_populate_record(c, jsonb_build_object('id', uuidv7(), 'person_id', p.id, 'eastings', 300000 + (p.n * 7919) % 300000,
        'northings', 150000 + (p.n * 104729) % 300000)) as c
      from candidate c, (select id, row_number() over () as n from person where name like 'Copy %') p
      where c.id = '${candidate.id}') copies`)
  await owner.query('vacuum analyze')
  await owner.end()
}, 60_000)

type Plan = { 'Node Type': string; 'Index Name'?: string; 'Relation Name'?: string; Plans?: Plan[] }

/** The scans of a statement as it is sent, with its parameters. */
async function scansOf(query: Prisma.Sql): Promise<string[]> {
  const [row] = await db.$queryRaw<[{ 'QUERY PLAN': [{ Plan: Plan }] }]>(Prisma.sql`explain (format json) ${query}`)
  const scans: string[] = []
  const visit = (plan: Plan) => {
    if (plan['Node Type'].includes('Scan'))
      scans.push(`${plan['Node Type']} ${plan['Index Name'] ?? plan['Relation Name'] ?? ''}`)
    plan.Plans?.forEach(visit)
  }
  visit(row['QUERY PLAN'][0].Plan)
  return scans
}

it('reads the vacancies around a place from the one index that holds them', async () => {
  const scans = await scansOf(
    ringQuery({
      centre: here,
      from: 2_000,
      upTo: 15_000,
      sites: 100,
      candidate: { hoursMin: 8, hoursMax: 20, car: false },
    }),
  )
  expect(scans).toContain('Index Only Scan search_site_match')
  expect(scans.filter((scan) => scan.startsWith('Seq Scan'))).toEqual([])
})

it('finds who can reach a vacancy, at one site or more, by the index of their circles', async () => {
  for (const sites of [[here], [here, { eastings: 450_000, northings: 230_000 }]]) {
    const scans = await scansOf(reachQuery(sites, councilId))
    expect(scans.some((scan) => scan.includes('candidate_reach'))).toBe(true)
    expect(scans.filter((scan) => scan.startsWith('Seq Scan'))).toEqual([])
  }
})
