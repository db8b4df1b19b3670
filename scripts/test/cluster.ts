import { resolve } from 'node:path'
import { openCluster } from '../postgres/cluster'
import { connectionUrl } from '../postgres/connection'
import { throwAwayFolder } from './throw-away-folder'
import { provideRoles } from '../postgres/provision'

/** The throw-away PostgreSQL of the tests and of `migration:new`; nothing in it is worth keeping. */
export interface TestServer {
  /** Superuser's connection to the database `postgres`. */
  adminUrl: string
  /** Connection of `portal_owner` or `portal_app` to a database. */
  url(role: 'portal_owner' | 'portal_app', database: string): string
  release(): Promise<void>
}

/** Fast instead of safe: a crash may lose everything. */
const settings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '128MB',
  max_connections: '120',
}

/** Joins or starts the server of this checkout. */
export async function openTestServer(say?: (line: string) => void): Promise<TestServer> {
  const cluster = await openCluster({
    directory: throwAwayFolder(resolve(import.meta.dirname, '../..')),
    settings,
    graceMs: 5000,
    ...(say ? { say } : {}),
  })
  const { passwords, port } = cluster
  const adminUrl = connectionUrl('postgres', passwords.postgres, port, 'postgres')
  await provideRoles(adminUrl, passwords)
  return {
    adminUrl,
    url: (role, database) => connectionUrl(role, passwords[role], port, database),
    release: () => cluster.release(),
  }
}
