import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Binaries, findBinaries } from './binaries'
import { postgresUser, type SystemUser, userMay } from './system-user'

/** Where a cluster lives and who runs it with which programs. */
export interface ClusterHome {
  directory: string
  user: SystemUser
  binaries: Binaries
}

/**
 * Settles where the cluster wanted in `wanted` can live. When root starts it in a folder that only root can enter
 * (such as /root), PostgreSQL's own user could not: then it lives under /var/lib, and a line says so.
 */
export function settleHome(wanted: string, say: (line: string) => void): ClusterHome {
  const user = postgresUser()
  const directory = resolve(wanted)
  const elsewhere = `/var/lib/care-portal-${createHash('sha256').update(directory).digest('hex').slice(0, 12)}`
  mkdirSync(directory, { recursive: true })
  if (user) chmodSync(directory, 0o755)

  const reachable = userMay(user, '-x', directory)
  const movedBefore = existsSync(join(elsewhere, 'data'))
  if (reachable && !movedBefore) return { directory, user, binaries: findBinaries(user, elsewhere) }

  mkdirSync(elsewhere, { recursive: true })
  chmodSync(elsewhere, 0o755)
  if (!movedBefore) say(`PostgreSQL's own user cannot enter ${directory}; its data goes to ${elsewhere}.`)
  return { directory: elsewhere, user, binaries: findBinaries(user, elsewhere) }
}
