import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { migrate } from '../migrate'
import { connected, withDatabase } from '../postgres/connection'
import { provideDatabase } from '../postgres/provision'
import { fingerprint } from '../prepare/fingerprint.mjs'
import type { TestServer } from './cluster'

const project = join(import.meta.dirname, '../..')

/** What a migrated database with reference data is made of. */
export const templateSources = [
  'prisma/migrations',
  'prisma/data',
  'scripts/migrations',
  'scripts/postgres/provision.ts',
  'scripts/reference-data.ts',
].map((path) => join(project, path))

/** How long an outdated template is kept, for a run that may still use it. */
const keptFor = '1 hour'

/**
 * Makes a template database unless one made from the same sources is there; outdated ones are dropped.
 * @param kind begins its name
 * @param version fingerprint of what it is made of
 * @param fill brings the empty database, given as `portal_owner`, to its state
 * @returns its name
 */
export async function provideTemplate(
  server: TestServer,
  kind: string,
  version: string,
  fill: (name: string) => Promise<void>,
): Promise<string> {
  const name = `${kind}_${version.slice(0, 16)}`
  await connected(server.adminUrl, async (client) => {
    await client.query('select pg_advisory_lock(hashtext($1))', [kind])
    const made = await client.query(`select datname from pg_database where datname like $1`, [`${kind}\\_%`])
    const names = made.rows.map((row: { datname: string }) => row.datname)
    if (names.includes(name)) return

    const unfinished = `unfinished_${randomUUID().slice(0, 8)}`
    try {
      await provideDatabase(server.adminUrl, unfinished)
      await fill(unfinished)
      await connected(withDatabase(server.adminUrl, unfinished), (owner) => owner.query('vacuum analyze'))
      await client.query(`alter database ${unfinished} rename to ${name}`)
    } catch (error) {
      await client.query(`drop database if exists ${unfinished} with (force)`)
      throw error
    }
    await client.query(`comment on database ${name} is '${new Date().toISOString()}'`)
    // Nobody may connect: CREATE DATABASE … TEMPLATE fails while anybody is connected to the template.
    await client.query(`alter database ${name} with allow_connections false`)
    for (const old of names) {
      const dated = await client.query(
        `select 1 from pg_database d where datname = $1
           and shobj_description(d.oid, 'pg_database')::timestamptz < now() - $2::interval`,
        [old, keptFor],
      )
      if (dated.rowCount === 1) await client.query(`drop database if exists ${old}`)
    }
  })
  return name
}

/** The migrated template with reference data that each test file's database is cloned from. */
export function provideMigratedTemplate(server: TestServer): Promise<string> {
  return provideTemplate(server, 'portal_template', fingerprint(templateSources), async (name) => {
    await migrate({ ownerUrl: server.url('portal_owner', name) })
  })
}

/** Drops the databases of test runs that were killed: their names begin with the process that made them. */
export async function dropAbandoned(server: TestServer, isAlive: (pid: number) => boolean): Promise<void> {
  await connected(server.adminUrl, async (client) => {
    const found = await client.query<{ datname: string }>(
      `select datname from pg_database where datname ~ '^(test|shadow|e2e)_[0-9]+_'`,
    )
    for (const { datname } of found.rows) {
      if (!isAlive(Number(datname.split('_')[1]))) await client.query(`drop database if exists ${datname} with (force)`)
    }
  })
}
