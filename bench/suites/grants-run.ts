import { cancelRun } from '#app/grants/paying/runs/cancel-run.server'
import { createRun } from '#app/grants/paying/runs/create-run.server'
import { lockPaymentRun } from '#app/grants/paying/runs/lock-run.server'
import { connect, type PrismaClient } from '#app/platform/database/client.server'
import type { CouncilWork } from '#app/platform/work'
import { runDataset } from '../dataset/run-dataset'
import { BENCH_NOW } from '../dataset/search-dataset'
import { quantile, rounded, type Result } from '../measure'
import type { BenchServer } from '../server'
import { webSecrets } from '../web'

const N = 50_000
const LINES = 5_000
const RUNS = 5

/**
 * `run-5000`: from pressing "Begin" to a run of 5,000 lines with an event for each, committed; beside it locking
 * that run, and giving it up again for the next.
 */
export async function runBench(server: BenchServer): Promise<Result[]> {
  Object.assign(process.env, webSecrets, { DATABASE_URL: server.url('portal_app', 'postgres') })
  const db = connect(server.url('portal_app', await runDataset(server, { n: N, due: LINES })))
  try {
    const [first, second] = await officers(db)
    const took: Record<string, number[]> = {}
    const timed = async <T extends { ok: boolean }>(name: string, work: () => Promise<T>) => {
      const from = performance.now()
      const answer = await work()
      if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer)}`)
      ;(took[name] ??= []).push(performance.now() - from)
      return answer
    }
    for (let run = 0; run <= RUNS; run++) {
      const begun = await timed('run-5000', () => createRun(first))
      if (!('id' in begun)) throw new Error('No run.')
      const { id: runId } = begun
      const { lineCount, totalPence } = await db.paymentRun.findUniqueOrThrow({ where: { id: runId } })
      if (lineCount !== LINES) throw new Error(`The run has ${lineCount} lines.`)
      const seen = { lineCount, totalPence: Number(totalPence) }
      await timed('lock-5000', () => lockPaymentRun({ runId, seen }, first))
      await timed('cancel-5000', () => cancelRun({ runId }, second))
    }
    return Object.entries(took).map(([name, all]) => resultOf(name, all))
  } finally {
    await db.$disconnect()
  }
}

/** The first of several warms up. */
function resultOf(name: string, all: number[]): Result {
  const counted = (all.length > 1 ? all.slice(1) : all).toSorted((a, b) => a - b)
  const p50 = quantile(counted, 0.5)
  return {
    name,
    n: LINES,
    runs: counted.length,
    p50_ms: p50,
    p95_ms: quantile(counted, 0.95),
    per_second: rounded((LINES / p50) * 1000),
  }
}

async function officers(db: PrismaClient): Promise<[CouncilWork, CouncilWork]> {
  const council = { ...(await db.council.findFirstOrThrow()), hosts: [] }
  const members = await db.councilMember.findMany({ where: { role: 'payments' }, orderBy: { personId: 'asc' } })
  const as = (personId: string): CouncilWork => ({ db, clock: { now: () => BENCH_NOW }, actor: { personId }, council })
  return [as(members[0]!.personId), as(members[1]!.personId)]
}
