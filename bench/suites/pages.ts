import autocannon from 'autocannon'
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { connect } from '#app/platform/database/client.server'
import { buildPortal } from '../../scripts/prepare/build-output.mjs'
import { freePort } from '../../scripts/processes/free-port'
import { BENCH_NOW, searchDataset } from '../dataset/search-dataset'
import { comparedTo, measure, rounded, type Result } from '../measure'
import type { BenchServer } from '../server'

const N = 10_000
const RUNS = 200

/** The built portal over HTTP. `empty` is the floor: a page of the same layout that asks the database for nothing. */
export async function pages(server: BenchServer): Promise<Result[]> {
  await buildPortal()
  const database = server.url('portal_app', await searchDataset(server, N))
  const paths = {
    empty: '/cookies',
    'jobs-uncached': '/jobs?where=OX16+5&radius=10',
    vacancy: await vacancyPath(database),
    home: '/',
  }
  const portal = await startWeb(database)
  try {
    const results: Result[] = []
    for (const [name, path] of Object.entries(paths))
      results.push(await measurePage(name, `${portal.origin}${path}`, portal.pid))
    return comparedTo(results[0]!, results)
  } finally {
    await portal.stop()
  }
}

async function vacancyPath(database: string): Promise<string> {
  const db = connect(database)
  await db.clockOffset.deleteMany()
  // The portal's clock stands beside the data's dates (PORTAL_MODE=test).
  await db.clockOffset.create({ data: { id: 1, offsetMs: BigInt(BENCH_NOW.getTime() - Date.now()) } })
  const { reference } = await db.vacancy.findFirstOrThrow({ orderBy: { reference: 'asc' } })
  await db.$disconnect()
  return `/jobs/${reference}`
}

/** Latency one by one, then how many a second with eight visitors at a time. */
async function measurePage(name: string, url: string, pid: number): Promise<Result> {
  const result = await measure(name, N, RUNS, async () => {
    const response = await fetch(url)
    if (!response.ok) throw new Error(`${url} answered ${response.status}`)
    await response.text()
  })
  const { requests } = await autocannon({ url, connections: 8, duration: 5 })
  return { ...result, per_second: rounded(requests.average), peak_mb: peakMegabytes(pid) }
}

function peakMegabytes(pid: number): number {
  const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Math.round(Number(kilobytes) / 1024)
}

async function startWeb(database: string): Promise<{ origin: string; pid: number; stop: () => Promise<void> }> {
  const port = await freePort()
  const data = mkdtempSync(join(tmpdir(), 'portal-bench-'))
  const web = spawn(process.execPath, ['build/server/web.js'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: String(port),
      DATABASE_URL: database,
      PORTAL_MODE: 'test',
      PORTAL_DATA: data,
      SESSION_SECRET: 'a secret of the benchmark, long enough',
      FIELD_ENCRYPTION_KEYS: `v1:${Buffer.alloc(32, 1).toString('base64')}`,
      LOG_LEVEL: 'error',
    },
  })
  const origin = `http://127.0.0.1:${port}`
  await ready(web, origin)
  return {
    origin,
    pid: web.pid!,
    stop: async () => {
      const ended = new Promise((resolve) => web.once('close', resolve))
      web.kill('SIGTERM')
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
