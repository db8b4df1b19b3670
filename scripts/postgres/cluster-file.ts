import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What has to be remembered about a cluster between two starts. */
export interface ClusterFile {
  port: number
  /** Passwords by role. */
  passwords: { postgres: string; portal_owner: string; portal_app: string }
}

/** Reads `cluster.json`, or makes one with fresh passwords and no port yet. */
export function readClusterFile(directory: string): ClusterFile {
  const file = join(directory, 'cluster.json')
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as ClusterFile
  const password = () => randomBytes(24).toString('base64url')
  const fresh = { port: 0, passwords: { postgres: password(), portal_owner: password(), portal_app: password() } }
  writeClusterFile(directory, fresh)
  return fresh
}

/** Readable by its owner only: it holds the superuser's password. */
export function writeClusterFile(directory: string, content: ClusterFile): void {
  const file = join(directory, 'cluster.json')
  writeFileSync(`${file}.new`, JSON.stringify(content, null, 2), { mode: 0o600 })
  renameSync(`${file}.new`, file)
}
