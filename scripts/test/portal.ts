import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { PlainError } from '../plain-error.mjs'
import { connected, withDatabase } from '../postgres/connection'
import { freePort } from '../processes/free-port'
import { identityOf } from '../processes/identity.mjs'
import { openTestServer } from './cluster'
import { provideDemoTemplate, testSecrets } from './demo-template'
import { dropAbandoned } from './template'

const project = join(import.meta.dirname, '../..')

/** Each run's PORTAL_DATA, in a folder of the name of its database. */
const folder = join(project, '.cache/e2e')

export interface TestPortal {
  /** Such as `http://localhost:41234`. */
  url: string
  /** Superuser's connection to its database, for tests of what happens when PostgreSQL is away. */
  adminUrl: string
  /** The file that everything it logs is in. */
  log: string
  stop(): Promise<void>
}

/** The built portal in test mode, on a free port, with a fresh copy of the demo. */
export async function startTestPortal(): Promise<TestPortal> {
  const server = await openTestServer()
  const database = `e2e_${process.pid}_${randomUUID().slice(0, 8)}`
  try {
    const runs = (pid: number) => identityOf(pid) !== ''
    await dropAbandoned(server, runs)
    for (const old of existsSync(folder) ? readdirSync(folder) : []) {
      if (!runs(Number(old.split('_')[1]))) rmSync(join(folder, old), { recursive: true, force: true })
    }
    const template = await provideDemoTemplate(server)
    await connected(server.adminUrl, (client) =>
      client.query(`create database ${database} template ${template.name} owner portal_owner strategy file_copy`),
    )
    const data = join(folder, database)
    mkdirSync(data, { recursive: true })
    if (existsSync(template.files)) cpSync(template.files, data, { recursive: true })
    const port = await freePort()
    const url = `http://localhost:${port}`
    const stopProcess = await startProcess(data, port, {
      ...testSecrets,
      PORT: String(port),
      PUBLIC_URL: url,
      PORTAL_MODE: 'test',
      PORTAL_DATA: data,
      DATABASE_URL: server.url('portal_app', database),
      MIGRATE_DATABASE_URL: server.url('portal_owner', database),
    })
    const stop = async () => {
      await stopProcess()
      await connected(server.adminUrl, (client) => client.query(`drop database if exists ${database} with (force)`))
      rmSync(data, { recursive: true, force: true })
      await server.release()
    }
    return { url, adminUrl: withDatabase(server.adminUrl, database), log: logIn(data), stop }
  } catch (error) {
    await server.release()
    throw error
  }
}

const logIn = (data: string) => join(data, 'portal.log')

async function startProcess(data: string, port: number, env: Record<string, string>): Promise<() => Promise<void>> {
  const log = logIn(data)
  const output = openSync(log, 'w')
  const child = spawn(process.execPath, ['--import', './scripts/start/follow-parent.mjs', 'scripts/start.mjs'], {
    cwd: project,
    env: { ...process.env, ...env },
    // The pipe ends with this process, and the portal with it.
    stdio: ['pipe', output, output],
  })
  const ended = () => child.exitCode !== null || child.signalCode !== null
  const stop = async () => {
    child.kill('SIGTERM')
    while (!ended()) await wait(50)
  }
  for (const started = Date.now(); Date.now() - started < 180_000 && !ended(); await wait(100)) {
    const response = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined)
    if (response?.ok) return stop
  }
  await stop()
  const lines = readFileSync(log, 'utf8').trimEnd().split('\n').slice(-25).join('\n')
  throw new PlainError(`The portal did not start for the end-to-end tests:\n${lines}`)
}
