import autocannon from 'autocannon'
import { connect } from '#app/platform/database/client.server'
import { buildPortal } from '../../scripts/prepare/build-output.mjs'
import { BENCH_NOW, searchDataset } from '../dataset/search-dataset'
import { comparedTo, measure, rounded, type Result } from '../measure'
import type { BenchServer } from '../server'
import { peakMegabytes, startWeb } from '../web'

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
