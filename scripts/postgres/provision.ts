import type pg from 'pg'
import { connected, withDatabase } from './connection'

/** Made in every database by the superuser, since an owner may not everywhere make them. */
const extensions = ['pg_trgm', 'unaccent', 'btree_gist', 'pgcrypto']

/**
 * Makes the two roles with these passwords: `portal_owner` owns the schema and runs migrations,
 * `portal_app` is what the portal itself connects as and owns nothing. Repeating it changes nothing.
 */
export async function provideRoles(adminUrl: string, passwords: Record<'portal_owner' | 'portal_app', string>) {
  await connected(adminUrl, async (client) => {
    for (const role of ['portal_owner', 'portal_app'] as const) {
      const known = await client.query('select 1 from pg_roles where rolname = $1', [role])
      if (known.rowCount === 0) await client.query(`create role ${role} login`)
      await client.query(`alter role ${role} login password ${client.escapeLiteral(passwords[role])}`)
    }
  })
}

/** Makes an empty database owned by `portal_owner`, with the extensions the migrations count on, unless it exists. */
export async function provideDatabase(adminUrl: string, name: string): Promise<void> {
  await connected(adminUrl, async (client) => {
    const known = await client.query('select 1 from pg_database where datname = $1', [name])
    if (known.rowCount === 0) await createDatabase(client, name)
  })
  await connected(withDatabase(adminUrl, name), async (client) => {
    for (const extension of extensions) await client.query(`create extension if not exists ${extension}`)
  })
}

async function createDatabase(client: pg.Client, name: string): Promise<void> {
  const database = client.escapeIdentifier(name)
  await client.query(`create database ${database} owner portal_owner template template0`)
  await client.query(`revoke all on database ${database} from public`)
  await client.query(`grant connect, temporary on database ${database} to portal_app`)
}
