import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { migrate } from '../migrate'
import { PlainError } from '../plain-error.mjs'
import { runQuietly, say, step } from '../prepare/progress.mjs'
import { canListen } from '../processes/free-port'
import { tryLock } from '../processes/lock'
import { announcement } from './announcement'
import { type Child, keepRunning } from './child'
import { openDatabase, type PortalDatabase } from './database'
import { secretsFor } from './secrets'
import { readSettings, type Settings } from './settings'

/** Runs the whole portal until it is told to stop. Packages, database client and build are there already. */
export async function startPortal({ dev }: { dev: boolean }): Promise<void> {
  const settings = readSettings(process.env, dev)
  mkdirSync(settings.data, { recursive: true })
  const unlock = await lockData(settings.data)
  const running: { database?: PortalDatabase; children: Child[] } = { children: [] }
  const stop = async () => {
    await Promise.all(running.children.map((child) => child.stop()))
    await running.database?.stop()
    unlock()
  }
  stopOnSignal(stop)

  try {
    if (!(await canListen(settings.port))) {
      throw new PlainError(`Port ${settings.port} is in use: stop what uses it, or choose another: PORT=3001 npm start`)
    }
    const secrets = secretsFor(settings, process.env)
    const database = await step('Starting PostgreSQL', () => openDatabase(settings, process.env, say))
    running.database = database
    const env = {
      ...process.env,
      ...secrets,
      PORT: String(settings.port),
      PORTAL_MODE: settings.mode,
      PORTAL_DATA: settings.data,
      PUBLIC_URL: settings.publicUrl,
      DATABASE_URL: database.appUrl,
      MIGRATE_DATABASE_URL: database.ownerUrl,
      // The terminal is for people in a demo; in production its lines are for a log collector.
      LOG_LEVEL: process.env['LOG_LEVEL'] || (settings.mode === 'production' ? 'info' : 'warn'),
    }
    await step('Migrating the database', () => migrate({ ownerUrl: database.ownerUrl }))
    if (settings.mode === 'demo') await loadDemo(env)
    running.children.push(...startProcesses(dev, env))
    await step('Starting the portal', () => ready(settings, running.children))
    say(announcement(settings))
  } catch (error) {
    await stop()
    throw error
  }
}

/** Waits for one that is just stopping, so that a restart right after a stop works. */
async function lockData(data: string): Promise<() => void> {
  for (const started = Date.now(); Date.now() - started < 3_000; await wait(100)) {
    const unlock = tryLock(join(data, 'portal.lock'))
    if (unlock) return unlock
  }
  throw new PlainError(
    `The portal runs already on the data in ${data}: stop that one, or set PORT and PORTAL_DATA to run another.`,
  )
}

async function loadDemo(env: Record<string, string | undefined>): Promise<void> {
  if (!existsSync('scripts/demo-load.ts')) return
  await step('Loading the demo', () =>
    runQuietly(process.execPath, ['--import', 'tsx', 'scripts/demo-load.ts'], {
      env,
      failure: 'The demo could not be loaded: see the lines above; deleting the data folder starts afresh.',
    }),
  )
}

function startProcesses(dev: boolean, env: Record<string, string | undefined>): Child[] {
  const follow = ['--import', './scripts/start/follow-parent.mjs']
  // The database's owner is not the portal's business.
  const own: NodeJS.ProcessEnv = {
    ...env,
    MIGRATE_DATABASE_URL: undefined,
    NODE_ENV: dev ? 'development' : 'production',
  }
  if (dev) {
    const devEnv: NodeJS.ProcessEnv = { ...own, PORTAL_DEV: '1' }
    return [
      keepRunning('web', [...follow, '--import', 'tsx', 'server.ts'], devEnv, say),
      keepRunning(
        'worker',
        [...follow, '--watch', '--watch-preserve-output', '--import', 'tsx', 'worker.ts'],
        devEnv,
        say,
      ),
    ]
  }
  const health = { url: `http://127.0.0.1:${env['PORT']}/healthz` }
  return [
    keepRunning('web', [...follow, 'build/server/web.js'], own, say, health),
    keepRunning('worker', [...follow, 'build/server/worker.js'], own, say),
  ]
}

/** Waits until the portal can serve pages. */
async function ready({ port }: Settings, children: Child[]): Promise<void> {
  for (const started = Date.now(); Date.now() - started < 90_000; await wait(200)) {
    if (children.some((child) => child.failures() >= 4)) break
    const response = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined)
    if (response?.ok) return
  }
  throw new PlainError('The portal does not come up: the lines above say why.')
}

function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false
  const begin = () => {
    // npm passes on what the terminal sent us already, so the same wish often comes twice.
    if (stopping) return
    stopping = true
    say('\nStopping …')
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error)
        process.exit(1)
      },
    )
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, begin)

  // An npm that was killed cannot pass anything on.
  const { ppid } = process
  if (process.env['npm_lifecycle_event']) setInterval(() => process.ppid !== ppid && begin(), 500).unref()
}
