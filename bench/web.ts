import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { freePort } from '../scripts/processes/free-port'

/** What the measured web process runs with; a suite that seals or signs something itself takes it over. */
export const webSecrets = {
  SESSION_SECRET: 'a secret of the benchmark, long enough',
  FIELD_ENCRYPTION_KEYS: `v1:${Buffer.alloc(32, 1).toString('base64')}`,
  PORTAL_MODE: 'test',
  LOG_LEVEL: 'error',
}

export type RunningWeb = {
  origin: string
  pid: number
  /** Ends it, cleanly unless told otherwise, and waits for its end. */
  stop: (signal?: NodeJS.Signals) => Promise<void>
}

/** The built web process on a database. */
export async function startWeb(database: string): Promise<RunningWeb> {
  const port = await freePort()
  const data = mkdtempSync(join(tmpdir(), 'portal-bench-'))
  const web = spawn(process.execPath, ['build/server/web.js'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      ...webSecrets,
      NODE_ENV: 'production',
      PORT: String(port),
      DATABASE_URL: database,
      PORTAL_DATA: data,
    },
  })
  const origin = `http://127.0.0.1:${port}`
  await ready(web, origin)
  return {
    origin,
    pid: web.pid!,
    stop: async (signal = 'SIGTERM') => {
      const ended = new Promise((resolve) => web.once('close', resolve))
      web.kill(signal)
      await ended
      rmSync(data, { recursive: true, force: true })
    },
  }
}

async function ready(web: ChildProcess, origin: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (web.exitCode !== null) throw new Error(`The web process ended with status ${web.exitCode}.`)
    const answer = await fetch(`${origin}/readyz`).catch(() => null)
    if (answer?.ok) return
    await wait(200)
  }
  throw new Error('The web process did not get ready in 20 seconds.')
}

/** The most memory a process ever held. */
export function peakMegabytes(pid: number): number {
  const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Math.round(Number(kilobytes) / 1024)
}
