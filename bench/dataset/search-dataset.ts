import type pg from 'pg'
import { connect } from '#app/platform/database/client.server'
import { rebuildSearchRows } from '#app/jobs/search/refresh-search-row.server'
import { migrate } from '../../scripts/migrate'
import { connected } from '../../scripts/postgres/connection'
import { provideDatabase } from '../../scripts/postgres/provision'
import type { BenchServer } from '../server'
import { advert } from './adverts'
import { randomFrom, uuidFrom, type Random } from './random'
import { schemaFingerprint } from './schema-fingerprint'

/** Change it when what is made changes: databases of another version are made anew. */
export const VERSION = `4.${schemaFingerprint}`
export const BENCH_NOW = new Date('2026-03-10T12:00:00Z')
const BATCH = 2_000
const REFERENCE_LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** A database with `n` live vacancies all over Great Britain, where people live. Kept between runs. Answers its name. */
export async function searchDataset(server: BenchServer, n: number): Promise<string> {
  const name = `bench_search_${n}`
  const made = await connected(server.adminUrl, async (client) => {
    const { rows } = await client.query(
      `select shobj_description(oid, 'pg_database') = $2 as current from pg_database where datname = $1`,
      [name, VERSION],
    )
    if (rows.length > 0 && !rows[0].current) await client.query(`drop database ${name} with (force)`)
    return rows[0]?.current === true
  })
  if (made) return name
  console.log(`Making ${name}: ${n.toLocaleString('en-GB')} vacancies`)
  await provideDatabase(server.adminUrl, name)
  await migrate({ ownerUrl: server.url('portal_owner', name) })
  await connected(server.url('portal_owner', name), (client) => fill(client, n))
  const db = connect(server.url('portal_app', name))
  await rebuildSearchRows(db)
  await db.$disconnect()
  await connected(server.url('portal_owner', name), (client) => client.query('vacuum analyze'))
  await connected(server.adminUrl, (client) => client.query(`comment on database ${name} is '${VERSION}'`))
  return name
}

type Sector = {
  sector: string
  eastings: number
  northings: number
  postcodes: number
  district_gss: string
  town: string
}

async function fill(client: pg.Client, n: number): Promise<void> {
  const random = randomFrom(20_260_310)
  const sectorOf = byWeight(await sectorsOf(client), random)
  const { rows } = await client.query<{ id: string }>(`
    insert into council (slug, name, portal_name, strapline, area_name, brand, contact_email)
    values ('bench', 'Bench Council', 'Proud to Care', 'Care work near home', 'Great Britain', '{}', 'care@bench.example')
    returning id`)
  const councilId = rows[0]!.id
  await client.query(`insert into council_host (host, council_id) values ('localhost', $1), ('127.0.0.1', $1)`, [
    councilId,
  ])
  for (let from = 0; from < n; from += BATCH)
    await insertBatch(client, { councilId, from, to: Math.min(from + BATCH, n), sectorOf, random })
}

export async function sectorsOf(client: pg.Client): Promise<Sector[]> {
  const { rows } = await client.query<Sector>(
    `select s.sector, s.eastings, s.northings, s.postcodes, s.district_gss, o.town from postcode_sector s
     join outcode o using (outcode) where s.postcodes > 0 order by s.sector`,
  )
  return rows
}

/** A sector, the likelier the more postcodes it has. */
export function byWeight(sectors: Sector[], { below }: Random): () => Sector {
  const upTo: number[] = []
  let sum = 0
  for (const { postcodes } of sectors) upTo.push((sum += postcodes))
  return () => {
    const wanted = below(sum)
    let [low, high] = [0, upTo.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if (upTo[middle]! > wanted) high = middle
      else low = middle + 1
    }
    return sectors[low]!
  }
}

type Batch = { councilId: string; from: number; to: number; sectorOf: () => Sector; random: Random }

async function insertBatch(client: pg.Client, { councilId, from, to, sectorOf, random }: Batch): Promise<void> {
  const providers: object[] = []
  const sites: object[] = []
  const vacancies: object[] = []
  let provider = ''
  let site = ''
  for (let number = from; number < to; number++) {
    if (number % 20 === 0) {
      provider = uuidFrom(random)
      providers.push({
        id: provider,
        name: `${random.pick(['Meadow', 'Willow', 'River', 'Hill', 'Chapel', 'Orchard'])}side Care ${number}`,
      })
    }
    if (number % 4 === 0) {
      site = uuidFrom(random)
      const { sector, postcodes: _, ...place } = sectorOf()
      sites.push({ id: site, provider_id: provider, postcode: `${sector}AA`, ...place })
    }
    vacancies.push({
      id: uuidFrom(random),
      provider_id: provider,
      site_id: site,
      reference: reference(number),
      ...advert(random),
    })
  }
  await client.query('begin')
  await client.query(
    `insert into provider (id, council_id, name, kind, services, status, contact_name, contact_email, contact_phone, agreed_at, created_at)
     select (r->>'id')::uuid, $2, r->>'name', 'company', '{care-home}', 'verified', 'x', 'x@bench.example', '1', $3, $3
     from jsonb_array_elements($1::jsonb) r`,
    [JSON.stringify(providers), councilId, BENCH_NOW],
  )
  await client.query(
    `insert into site (id, council_id, provider_id, name, town, postcode, eastings, northings, position_kind, district_gss,
       services, regulator, public_precision, created_at)
     select r.id, $2, r.provider_id, 'Site', r.town, r.postcode, r.eastings, r.northings, 'sector', r.district_gss,
       '{care-home}', 'none', 'exact', $3
     from jsonb_to_recordset($1::jsonb) as r (id uuid, provider_id uuid, town text, postcode text, eastings int,
       northings int, district_gss text)`,
    [JSON.stringify(sites), councilId, BENCH_NOW],
  )
  await client.query(
    `with r as (select *, $3::timestamptz - make_interval(days => published_days) as published
       from jsonb_to_recordset($1::jsonb) as r (id uuid, provider_id uuid, site_id uuid, reference text, title text,
         roles text[], services text[], patterns text[], driving text, contract text, hours_min float8, hours_max float8,
         pay_min_pence int, pay_max_pence int, experience text, sponsorship boolean, description text, published_days int,
         closes_days int, training_given boolean, minimum_age int, starts_days int)),
     v as (insert into vacancy (id, council_id, provider_id, reference, status, title, roles, services, contract, patterns,
         hours_min, hours_max, pay_unit, pay_min_pence, pay_max_pence, pay_hourly_pence, driving, experience, sponsorship,
         training_given, minimum_age, minimum_age_reason, starts_on, description, publish_at, closes_at, touched_at, created_at, updated_at, submitted_at, approved_at)
       select id, $2, provider_id, reference, 'approved', title, roles, services, contract, patterns, hours_min, hours_max,
         'hour', pay_min_pence, pay_max_pence, pay_min_pence, driving, experience, sponsorship, training_given, minimum_age,
         case when minimum_age is not null then 'x' end, $3::date + starts_days, description, published,
         $3::timestamptz + make_interval(days => closes_days), published, published, published, published, published from r)
     insert into vacancy_site (vacancy_id, site_id, provider_id) select id, site_id, provider_id from r`,
    [JSON.stringify(vacancies), councilId, BENCH_NOW],
  )
  await client.query('commit')
}

function reference(number: number): string {
  let text = ''
  for (let left = number; text.length < 8; left = Math.floor(left / 32)) text = REFERENCE_LETTERS[left % 32]! + text
  return text
}
