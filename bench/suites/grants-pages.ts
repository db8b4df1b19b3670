import { connect } from '#app/platform/database/client.server'
import { startSession } from '#app/platform/session.server'
import { buildPortal } from '../../scripts/prepare/build-output.mjs'
import { grantsDataset } from '../dataset/grants-dataset'
import { BENCH_NOW } from '../dataset/search-dataset'
import { measure, type Result } from '../measure'
import type { BenchServer } from '../server'
import { peakMegabytes, startWeb, webSecrets } from '../web'

const N = 50_000
const RUNS = 200

/** The assessor's queue and the page to decide from, over HTTP as somebody who is signed in sees them. */
export async function grantPages(server: BenchServer): Promise<Result[]> {
  await buildPortal()
  // What is sealed and signed here is read by the web process.
  Object.assign(process.env, webSecrets, { DATABASE_URL: server.url('portal_app', 'postgres') })
  const database = server.url('portal_app', await grantsDataset(server, N))
  const { cookie, open } = await signedInAssessor(database)
  const portal = await startWeb(database)
  const get = async (path: string) => {
    const response = await fetch(`${portal.origin}${path}`, { headers: { cookie }, redirect: 'manual' })
    if (response.status !== 200) throw new Error(`${path} answered ${response.status}`)
    await response.text()
  }
  try {
    let next = 0
    const turn = (paths: readonly string[]) => get(paths[next++ % paths.length]!)
    const results = [
      await measure('empty', N, RUNS, () => get('/cookies')),
      await measure('queue', N, RUNS, () => turn(QUEUES)),
      await measure('decision', N, RUNS, () => turn(open.map((id) => `/council/grants/${id}`))),
    ]
    return results.map((result) => ({
      ...result,
      ratio_to_floor: Math.round((result.p50_ms / results[0]!.p50_ms) * 100) / 100,
      peak_mb: peakMegabytes(portal.pid),
    }))
  } finally {
    await portal.stop()
  }
}

/** What an assessor opens in turn: the queue, its views, a later page, a search. */
const QUEUES = [
  '/council/grants',
  '/council/grants?view=waiting&page=3',
  '/council/grants?view=urgent',
  '/council/grants?view=approver',
  '/council/grants?view=all',
  '/council/grants?q=Person+4711',
]

async function signedInAssessor(database: string): Promise<{ cookie: string; open: string[] }> {
  const db = connect(database)
  await db.clockOffset.deleteMany()
  await db.clockOffset.create({ data: { id: 1, offsetMs: BigInt(BENCH_NOW.getTime() - Date.now()) } })
  const account = await db.account.findUniqueOrThrow({ where: { email: 'assessor@bench.example' } })
  const set = await startSession(db, { accountId: account.id, userAgent: 'bench', staff: true, secondFactor: true })
  const open = await db.grantApplication.findMany({
    where: { status: { in: ['submitted', 'checking', 'recommended', 'info_requested'] } },
    orderBy: { reference: 'asc' },
    take: 400,
    select: { id: true },
  })
  await db.$disconnect()
  return { cookie: set.split(';')[0]!, open: open.map(({ id }) => id) }
}
