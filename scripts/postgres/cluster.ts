import { randomUUID } from 'node:crypto'
import { type ChildProcess, spawn } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { PlainError } from '../plain-error.mjs'
import { freePort } from '../processes/free-port'
import { identityOf, isAlive } from '../processes/identity.mjs'
import { withLock } from '../processes/lock'
import { type ClusterFile, readClusterFile, writeClusterFile } from './cluster-file'
import { type ClusterHome, settleHome } from './home'
import { initialise } from './initialise'
import { runningPostmaster, stopPostmaster } from './postmaster'

export interface ClusterOptions {
  /** Folder for the cluster's data, log and passwords. */
  directory: string
  /** PostgreSQL settings, on top of the small-memory ones every cluster gets. */
  settings?: Record<string, string>
  /** How long the server outlives the last process that needs it. */
  graceMs?: number
  /** Told what takes time or is out of the ordinary. */
  say?: (line: string) => void
}

export interface Cluster {
  port: number
  passwords: ClusterFile['passwords']
  /** False once the server, or the process that keeps it, has ended; `openCluster` then brings it back. */
  isRunning(): boolean
  /** Gives up this process's claim; the server stops when nobody else has one. */
  release(): Promise<void>
}

const baseSettings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '60',
  shared_buffers: '128MB',
  max_wal_size: '512MB',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
}

/** Joins the cluster in `directory` if it runs, else starts it (making it first); returns once it answers. */
export async function openCluster(options: ClusterOptions): Promise<Cluster> {
  const say = options.say ?? (() => {})
  const home = settleHome(options.directory, say)
  const leases = join(home.directory, 'leases')
  const lease = join(leases, `${identityOf(process.pid)}.${randomUUID()}`)
  mkdirSync(leases, { recursive: true })
  for (const old of readdirSync(leases)) if (!isLive(old)) rmSync(join(leases, old), { force: true })
  writeFileSync(lease, '')

  try {
    const file = await withLock(join(home.directory, 'starting.lock'), () => joinOrStart(home, options, say))
    return {
      ...file,
      isRunning: () => keeperOf(home) !== undefined && runningPostmaster(join(home.directory, 'data')) !== undefined,
      release: async () => {
        rmSync(lease, { force: true })
        if (!options.graceMs) await stopUnlessNeeded(home)
      },
    }
  } catch (error) {
    rmSync(lease, { force: true })
    throw error
  }
}

async function joinOrStart(home: ClusterHome, options: ClusterOptions, say: (line: string) => void) {
  const data = join(home.directory, 'data')
  const file = readClusterFile(home.directory)
  const runs = runningPostmaster(data) !== undefined
  if (runs && keeperOf(home) && (await answers(file))) return file
  await stopPostmaster(data)

  if (!existsSync(data)) say('Preparing PostgreSQL (once) …')
  initialise(home, file.passwords.postgres)
  const port = await freePort(file.port)
  if (port !== file.port) writeClusterFile(home.directory, { ...file, port })
  await start(home, { ...file, port }, options)
  return { ...file, port }
}

async function start(home: ClusterHome, file: ClusterFile, options: ClusterOptions): Promise<void> {
  const log = join(home.directory, 'postgres.log')
  if (existsSync(log) && statSync(log).size > 5_000_000) truncateSync(log)
  const logStart = existsSync(log) ? statSync(log).size : 0
  const settings = Object.entries({ ...baseSettings, ...options.settings })

  // The backends of a server that was killed keep its shared memory for a moment; until then a start fails.
  for (let attempt = 1; ; attempt++) {
    const keeper = startKeeper(home, {
      command: home.binaries.postgres,
      args: [
        '-D',
        join(home.directory, 'data'),
        '-p',
        String(file.port),
        ...settings.flatMap(([k, v]) => ['-c', `${k}=${v}`]),
      ],
      ...home.user,
      log,
      leases: join(home.directory, 'leases'),
      graceMs: options.graceMs ?? 0,
    })
    while (keeper.exitCode === null && keeper.signalCode === null) {
      if (await answers(file)) return
      await wait(50)
    }
    if (attempt === 5) {
      throw new PlainError(
        `PostgreSQL did not start: see the lines above, or ${log}.`,
        readFileSync(log, 'utf8').slice(logStart).split('\n').slice(-15).join('\n'),
      )
    }
    await wait(1000)
  }
}

function startKeeper(home: ClusterHome, task: object): ChildProcess {
  const keeper = spawn(
    process.execPath,
    [fileURLToPath(new URL('keeper.mjs', import.meta.url)), JSON.stringify(task)],
    {
      // A process group of its own: Ctrl-C is for the portal, which then lets PostgreSQL go last.
      detached: true,
      stdio: 'ignore',
    },
  )
  keeper.on('error', () => {})
  keeper.unref()
  writeFileSync(join(home.directory, 'keeper'), identityOf(keeper.pid ?? 0))
  return keeper
}

/** Whether the server lets its superuser in, which it does neither while starting nor while stopping. */
async function answers(file: ClusterFile): Promise<boolean> {
  const client = new pg.Client({
    host: '127.0.0.1',
    port: file.port,
    user: 'postgres',
    password: file.passwords.postgres,
    database: 'postgres',
    ssl: false,
    connectionTimeoutMillis: 5000,
  })
  client.on('error', () => {})
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

function keeperOf(home: ClusterHome): string | undefined {
  const file = join(home.directory, 'keeper')
  const identity = existsSync(file) ? readFileSync(file, 'utf8') : ''
  return isAlive(identity) ? identity : undefined
}

function isLive(lease: string): boolean {
  return isAlive(lease.split('.')[0] ?? '')
}

/** Stops the server now if nobody else needs it, and returns once it has stopped. */
async function stopUnlessNeeded(home: ClusterHome): Promise<void> {
  if (readdirSync(join(home.directory, 'leases')).some(isLive)) return
  const keeper = keeperOf(home)
  if (keeper) process.kill(Number.parseInt(keeper, 10), 'SIGTERM')
  await stopPostmaster(join(home.directory, 'data'))
}
