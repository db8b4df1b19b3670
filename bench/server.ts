import { resolve } from 'node:path'
import { openCluster } from '../scripts/postgres/cluster'
import { connectionUrl } from '../scripts/postgres/connection'
import { provideRoles } from '../scripts/postgres/provision'

/** The benchmarks' own PostgreSQL, set up like the one `npm start` runs; its databases are kept between runs. */
export type BenchServer = {
  adminUrl: string
  url(role: 'portal_owner' | 'portal_app', database: string): string
  release(): Promise<void>
}

export async function openBenchServer(): Promise<BenchServer> {
  const cluster = await openCluster({
    directory: resolve(import.meta.dirname, '../.cache/bench-postgres'),
    say: console.log,
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
