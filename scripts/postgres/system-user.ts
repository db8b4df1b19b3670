import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { PlainError } from '../plain-error.mjs'

/** The ids PostgreSQL runs under; undefined where it runs as whoever starts it. */
export type SystemUser = { uid: number; gid: number } | undefined

/** PostgreSQL refuses to run as root, so root hands it to the user `postgres`, made here if the system has none. */
export function postgresUser(): SystemUser {
  if (process.getuid?.() !== 0) return undefined
  const existing = lookUp('postgres')
  if (existing) return existing
  spawnSync('groupadd', ['--system', 'postgres'])
  spawnSync('useradd', [
    '--system',
    '--gid',
    'postgres',
    '--no-create-home',
    '--shell',
    '/usr/sbin/nologin',
    'postgres',
  ])
  const found = lookUp('postgres') ?? lookUp('nobody')
  if (!found) {
    throw new PlainError(
      'PostgreSQL cannot run as root and the system user "postgres" could not be made: run npm as an ordinary user, or create that user first.',
    )
  }
  return found
}

/** Whether that user can do what the shell's `test` says about a path, through every folder above it. */
export function userMay(user: SystemUser, test: '-x' | '-r', path: string): boolean {
  return spawnSync('/bin/sh', ['-c', `test ${test} "$0"`, path], { cwd: '/', ...user }).status === 0
}

function lookUp(name: string): SystemUser {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`))
  const [, , uid, gid] = line?.split(':') ?? []
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined
}
