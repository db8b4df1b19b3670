import type pg from 'pg'
import { hardshipDefinition, newStarterDefinition } from '#app/grants/schemes/builtin/builtin'
import { sealText } from '#app/platform/field-encryption.server'
import { migrate } from '../../scripts/migrate'
import { connected } from '../../scripts/postgres/connection'
import { provideDatabase } from '../../scripts/postgres/provision'
import type { BenchServer } from '../server'
import { grantStatements } from './grants-sql'
import { BENCH_NOW } from './search-dataset'
import { schemaFingerprint } from './schema-fingerprint'

/** Change it when what is made changes: databases of another version are made anew. */
const VERSION = `1.${schemaFingerprint}`

/** A database with `n` applications of two schemes in every state. Kept between runs. Answers its name. */
export async function grantsDataset(server: BenchServer, n: number): Promise<string> {
  const name = `bench_grants_${n}`
  const made = await connected(server.adminUrl, async (client) => {
    const { rows } = await client.query(
      `select shobj_description(oid, 'pg_database') = $2 as current from pg_database where datname = $1`,
      [name, VERSION],
    )
    if (rows.length > 0 && !rows[0].current) await client.query(`drop database ${name} with (force)`)
    return rows[0]?.current === true
  })
  if (made) return name
  console.log(`Making ${name}: ${n.toLocaleString('en-GB')} applications`)
  await provideDatabase(server.adminUrl, name)
  await migrate({ ownerUrl: server.url('portal_owner', name) })
  const superuser = new URL(server.adminUrl)
  superuser.pathname = `/${name}`
  await connected(superuser.toString(), async (client) => {
    await client.query(`set session_replication_role = replica`)
    await fill(client, n)
    await client.query('vacuum analyze')
  })
  await connected(server.adminUrl, (client) => client.query(`comment on database ${name} is '${VERSION}'`))
  return name
}

async function fill(client: pg.Client, n: number): Promise<void> {
  const one = async (text: string, values: unknown[] = []) =>
    (await client.query<{ id: string }>(text, values)).rows[0]!.id
  const council = await one(`
    insert into council (slug, name, portal_name, strapline, area_name, brand, contact_email)
    values ('bench', 'Bench Council', 'Proud to Care', 'Care work near home', 'Oxfordshire', '{}', 'care@bench.example')
    returning id`)
  await client.query(`insert into council_host (host, council_id) values ('localhost', $1), ('127.0.0.1', $1)`, [
    council,
  ])
  const staff = async (name: string, role: string) => {
    const id = await one(`insert into person (name, email) values ($1, $1 || '@bench.example') returning id`, [name])
    await client.query(`insert into account (person_id, email) values ($1, $2 || '@bench.example')`, [id, name])
    await client.query(`insert into council_member (council_id, person_id, role) values ($1, $2, $3)`, [
      council,
      id,
      role,
    ])
    return id
  }
  const assessor = await staff('assessor', 'assessor')
  const approver = await staff('approver', 'approver')
  await client.query(
    `insert into provider (id, council_id, name, kind, status, services, contact_name, contact_email, contact_phone, agreed_at, verified_at, created_at)
     select md5('provider ' || n)::uuid, $1, 'Provider ' || n, 'company', 'verified', '{home-care}', 'x', 'x@bench.example', '01632 960000', now(), now(), now()
     from generate_series(0, 499) n`,
    [council],
  )
  const pot = await one(
    `insert into pot (council_id, name, funder, created_at) values ($1, 'Pot', 'Bench Council', $2) returning id`,
    [council, BENCH_NOW],
  )
  const given = { potIds: [pot], areaName: 'Oxfordshire' }
  const schemes: string[] = []
  const versions: string[] = []
  for (const [slug, definition] of [
    ['new-starter', newStarterDefinition(given)],
    ['hardship', hardshipDefinition(given)],
  ] as const) {
    const scheme = await one(`insert into scheme (council_id, slug, created_at) values ($1, $2, $3) returning id`, [
      council,
      slug,
      BENCH_NOW,
    ])
    schemes.push(scheme)
    versions.push(
      await one(
        `insert into scheme_version (council_id, scheme_id, version, status, definition, in_force_from, created_at, updated_at, published_at)
         values ($1, $2, 1, 'published', $3, $4, $4, $4, $4) returning id`,
        [council, scheme, JSON.stringify(definition), new Date('2024-01-01T00:00:00Z')],
      ),
    )
  }
  const sealed = Buffer.from(sealText('QQ123456C'))
  const circumstances = {
    event: 'illness',
    eventOn: '2026-01-10',
    household: 'single',
    children: 1,
    savingsPence: 20_000,
  }
  const values = [
    council,
    schemes,
    versions,
    BENCH_NOW,
    sealed,
    Buffer.from(sealText(JSON.stringify({ ...circumstances, words: 'My hours were cut when I was off sick.' }))),
    assessor,
    approver,
    pot,
    n,
  ]
  for (const statement of grantStatements) await client.query(...numbered(statement, values))
}

/** PostgreSQL wants no value that a statement does not name: those it names, numbered anew. */
function numbered(statement: string, values: readonly unknown[]): [string, unknown[]] {
  const used = [...new Set([...statement.matchAll(/\$(\d+)/g)].map(([, number]) => Number(number)))]
  const text = statement.replace(/\$(\d+)/g, (_, number) => `$${used.indexOf(Number(number)) + 1}`)
  return [text, used.map((number) => values[number - 1])]
}
