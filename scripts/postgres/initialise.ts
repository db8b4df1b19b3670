import { spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PlainError } from '../plain-error.mjs'
import type { ClusterHome } from './home'

/**
 * Makes the cluster's files in `data` if they are not there yet. A run that was interrupted leaves nothing that counts.
 * Text compares by code point with Unicode's rules for letters (C.UTF-8), the same on every system.
 */
export function initialise(home: ClusterHome, superuserPassword: string): void {
  const data = join(home.directory, 'data')
  if (existsSync(data)) return

  const unfinished = join(home.directory, 'data.unfinished')
  const passwordFile = join(home.directory, 'password.unfinished')
  let output = ''
  try {
    // The C library's own C.UTF-8 is missing on a few systems; PostgreSQL's is always there.
    for (const characters of ['C.UTF-8', 'C']) {
      rmSync(unfinished, { recursive: true, force: true })
      mkdirSync(unfinished, { mode: 0o700 })
      writeFileSync(passwordFile, superuserPassword, { mode: 0o600 })
      if (home.user) {
        chownSync(unfinished, home.user.uid, home.user.gid)
        chownSync(passwordFile, home.user.uid, home.user.gid)
      }
      const result = spawnSync(
        home.binaries.initdb,
        [
          `--pgdata=${unfinished}`,
          '--username=postgres',
          `--pwfile=${passwordFile}`,
          '--auth=scram-sha-256',
          '--encoding=UTF8',
          '--locale=C',
          `--lc-ctype=${characters}`,
          '--locale-provider=builtin',
          '--builtin-locale=C.UTF-8',
          '--text-search-config=english',
          '--no-sync',
        ],
        { cwd: '/', encoding: 'utf8', ...home.user },
      )
      if (result.status === 0) return renameSync(unfinished, data)
      output = result.error?.message ?? `${result.stdout}\n${result.stderr}`
    }
  } finally {
    rmSync(passwordFile, { force: true })
    rmSync(unfinished, { recursive: true, force: true })
  }
  throw new PlainError(
    `PostgreSQL could not make its data in ${data}: see the lines above, or set DATABASE_URL and MIGRATE_DATABASE_URL to use a server of your own.`,
    output.split('\n').slice(-15).join('\n'),
  )
}
