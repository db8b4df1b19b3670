import type pg from 'pg'
import { connected } from '../../scripts/postgres/connection'
import type { BenchServer } from '../server'
import { randomFrom, uuidFrom } from './random'
import { BENCH_NOW, byWeight, searchDataset, sectorsOf, VERSION as SEARCH_VERSION } from './search-dataset'
import { seeker } from './seekers'

/** Change it when what is made changes: databases of another version are made anew. */
const VERSION = `${SEARCH_VERSION}.1`
const BATCH = 2_000

/**
 * A database with `n` live vacancies and a fifth as many active candidates, all over Great Britain, where people live.
 * Kept between runs. Answers its name.
 */
export async function matchingDataset(server: BenchServer, n: number): Promise<string> {
  const name = `bench_matching_${n}`
  const made = await connected(server.adminUrl, async (client) => {
    const { rows } = await client.query(
      `select shobj_description(oid, 'pg_database') = $2 as current from pg_database where datname = $1`,
      [name, VERSION],
    )
    if (rows.length > 0 && !rows[0].current) await client.query(`drop database ${name} with (force)`)
    return rows[0]?.current === true
  })
  if (made) return name
  const vacancies = await searchDataset(server, n)
  console.log(`Making ${name}: ${n.toLocaleString('en-GB')} vacancies, ${(n / 5).toLocaleString('en-GB')} candidates`)
  await connected(server.adminUrl, async (client) => {
    await client.query(`create database ${name} owner portal_owner template ${vacancies}`)
    await client.query(`revoke all on database ${name} from public`)
    await client.query(`grant connect, temporary on database ${name} to portal_app`)
  })
  await connected(server.url('portal_owner', name), async (client) => {
    await fill(client, n / 5)
    await client.query('vacuum analyze')
  })
  await connected(server.adminUrl, (client) => client.query(`comment on database ${name} is '${VERSION}'`))
  return name
}

async function fill(client: pg.Client, n: number): Promise<void> {
  const random = randomFrom(20_260_311)
  const sectorOf = byWeight(await sectorsOf(client), random)
  const { rows } = await client.query<{ id: string }>('select id from council')
  for (let from = 0; from < n; from += BATCH) {
    const candidates = Array.from({ length: Math.min(BATCH, n - from) }, () => {
      const { sector, eastings, northings } = sectorOf()
      return {
        id: uuidFrom(random),
        person_id: uuidFrom(random),
        postcode: `${sector}AA`,
        eastings,
        northings,
        ...seeker(random),
      }
    })
    await insertBatch(client, rows[0]!.id, candidates)
  }
}

async function insertBatch(client: pg.Client, councilId: string, candidates: object[]): Promise<void> {
  const given = [JSON.stringify(candidates), councilId, BENCH_NOW]
  await client.query('begin')
  await client.query(
    `with r as (select * from jsonb_populate_recordset(null::candidate, $1::jsonb)),
     who as (insert into person (id, name, created_at) select person_id, 'Somebody', $3 from r)
     insert into consent (person_id, council_id, purpose, wording, how, given_at)
     select person_id, $2, 'matching', 'x', 'online', $3 from r`,
    given,
  )
  await client.query(
    `insert into candidate (id, council_id, person_id, status, registered_how, postcode, eastings, northings, travel_mode,
       travel_minutes, reach_metres, slots, sleep_ins, live_in, hours_min, hours_max, roles_wanted, roles_ruled_out,
       services_wanted, services_ruled_out, earliest_start, licence, car, experience, qualifications, registrations,
       languages, right_to_work, may_switch_sponsor, age_band, pay_wish_pence, matters, support_kind, registered_at,
       active_since, updated_at)
     select r.id, $2, r.person_id, 'active', 'online', r.postcode, r.eastings, r.northings, r.travel_mode, r.travel_minutes,
       r.reach_metres, r.slots, r.sleep_ins, r.live_in, r.hours_min, r.hours_max, r.roles_wanted, r.roles_ruled_out,
       r.services_wanted, r.services_ruled_out, $3::date + d.earliest_days, r.car, r.car, r.experience, r.qualifications,
       r.registrations, '{}', r.right_to_work, r.may_switch_sponsor, r.age_band, r.pay_wish_pence, r.matters, r.support_kind,
       w.at, w.at, w.at
     from jsonb_populate_recordset(null::candidate, $1::jsonb) r
       join jsonb_to_recordset($1::jsonb) as d (id uuid, earliest_days int, waiting_days int) using (id),
       lateral (select $3::timestamptz - make_interval(days => d.waiting_days) as at) w`,
    given,
  )
  await client.query('commit')
}
