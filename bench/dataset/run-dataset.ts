import type pg from 'pg'
import { bankFingerprint } from '#app/grants/applying/bank-details/bank-details-record.server'
import { sealText } from '#app/platform/field-encryption.server'
import { connected } from '../../scripts/postgres/connection'
import type { BenchServer } from '../server'
import { grantsDataset } from './grants-dataset'
import { BENCH_NOW } from './search-dataset'

const VERSION = '1'
const NAME = 'bench_grants_run'
/** How many of a run's lines the earlier runs had. */
const EARLIER_RUN = 5_000

/**
 * The applications of the other grants benchmarks, of which `due` are to be paid now, each into an account of its own;
 * whatever was paid before was in runs of five thousand. Kept between runs. Answers its name.
 */
export async function runDataset(server: BenchServer, { n, due }: { n: number; due: number }): Promise<string> {
  const template = await grantsDataset(server, n)
  const version = `${VERSION} ${due} of ${template}`
  const made = await connected(server.adminUrl, async (client) => {
    const { rows } = await client.query<{ current: boolean }>(
      `select shobj_description(oid, 'pg_database') = $2 as current from pg_database where datname = $1`,
      [NAME, version],
    )
    if (rows[0]?.current) return true
    await client.query(`drop database if exists ${NAME} with (force)`)
    await client.query(`create database ${NAME} template ${template}`)
    return false
  })
  if (made) return NAME
  console.log(`Making ${NAME}: ${due.toLocaleString('en-GB')} payments that are due`)
  const superuser = new URL(server.adminUrl)
  superuser.pathname = `/${NAME}`
  await connected(superuser.toString(), async (client) => {
    await client.query('set session_replication_role = replica')
    await payments(client, due)
    await client.query('vacuum analyze')
  })
  await connected(server.adminUrl, (client) => client.query(`comment on database ${NAME} is '${version}'`))
  return NAME
}

async function payments(client: pg.Client, due: number): Promise<void> {
  const { rows } = await client.query<{ id: string }>('select id from council')
  const council = rows[0]!.id
  await client.query(
    `with officer as (insert into person (name, email) values ('payments', 'payments@bench.example'), ('payments2', 'payments2@bench.example')
       returning id)
     insert into council_member (council_id, person_id, role) select $1, id, 'payments' from officer`,
    [council],
  )
  await client.query(
    `insert into approval_limit (council_id, role, max_pence, updated_at) values ($1, 'payments', 2000000000, $2)`,
    [council, BENCH_NOW],
  )
  // As if the ledger had been kept: what is due is committed.
  await client.query('update pot set allocated_pence = 1e11, available_pence = 5e10, committed_pence = 5e10')
  await client.query(`update instalment set status = 'scheduled', due_on = $1::date + 300 where status = 'due'`, [
    BENCH_NOW,
  ])
  await client.query(
    `with chosen as (select a.id from grant_application a where a.status in ('approved', 'monitoring', 'closed') order by a.id limit $1),
       moved as (update grant_application a set status = 'approved' from chosen where a.id = chosen.id)
     update instalment i set status = 'due', paid_at = null, due_on = $2::date - 3 from chosen where i.application_id = chosen.id`,
    [due, BENCH_NOW],
  )
  await accounts(client)
  await earlierRuns(client, council)
}

/** A real account, sealed, for everybody who is due. */
async function accounts(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ id: string; name: string }>(
    `select b.id, a.name from instalment i join grant_application a on a.id = i.application_id
     join bank_details b on b.id = a.bank_details_id where i.status = 'due' order by b.id`,
  )
  const sealed = rows.map(({ id, name }, index) => {
    const account = { sortCode: '089999', accountNumber: String(10_000_000 + index) }
    const bytes = sealText(JSON.stringify({ ...account, accountName: name }))
    return { id, sealed: Buffer.from(bytes).toString('base64'), fingerprint: bankFingerprint(account) }
  })
  await client.query(
    `update bank_details b set sealed = decode(r.sealed, 'base64'), fingerprint = r.fingerprint
     from jsonb_to_recordset($1::jsonb) as r (id uuid, sealed text, fingerprint text) where b.id = r.id`,
    [JSON.stringify(sealed)],
  )
  // Nobody of those gave somebody else's number.
  await client.query(
    `update grant_identity n set hash = md5(n.application_id::text) from instalment i
     where n.kind = 'national-insurance' and n.application_id = i.application_id and i.status = 'due'`,
  )
}

/** Everything paid before, in runs that are reconciled. */
async function earlierRuns(client: pg.Client, council: string): Promise<void> {
  await client.query(
    `create temp table paid as select i.id, i.pence, a.person_id, a.bank_details_id, row_number() over (order by i.id) - 1 as n
     from instalment i join grant_application a on a.id = i.application_id where i.status = 'paid'`,
  )
  const officer = `(select person_id from council_member where role = 'payments' order by person_id limit 1)`
  await client.query(
    `insert into payment_run (id, council_id, number, status, pay_on, line_count, total_pence, built_by_person_id, built_at,
       locked_by_person_id, locked_at, authorised_by_person_id, authorised_at, exported_at, file_sealed, file_sha256, reconciled_at)
     select md5('run ' || n / ${EARLIER_RUN})::uuid, $1, 1 + n / ${EARLIER_RUN}, 'reconciled', $2::date - 30, count(*), sum(pence),
       ${officer}, $2, ${officer}, $2, ${officer}, $2, $2, '', '', $2
     from paid group by n / ${EARLIER_RUN}`,
    [council, BENCH_NOW],
  )
  await client.query(
    `insert into payment_line (id, council_id, run_id, number, person_id, bank_details_id, pence, reference, status, answered_at)
     select md5('line ' || n)::uuid, $1, md5('run ' || n / ${EARLIER_RUN})::uuid, 1 + n % ${EARLIER_RUN}, person_id, bank_details_id, pence,
       'OLD' || lpad(n::text, 8, '0'), 'paid', $2 from paid`,
    [council, BENCH_NOW],
  )
  await client.query(
    `insert into payment_line_instalment (line_id, instalment_id, council_id) select md5('line ' || n)::uuid, id, $1 from paid`,
    [council],
  )
}
