import { Worker } from 'node:worker_threads'
import { workerFile } from '#app/platform/worker-file.server'
import { ok, refused, type Outcome } from '#app/shared/outcome'
import { asPlacements, type Market } from './market'
import { placedBy, placementsQuestion, type PlacementsAnswer, type PlacementsTask } from './placements'
import type { Placements } from '../round'

/** Longer than the largest round of a page takes by far. */
const TIME_LIMIT_MS = 30_000
/** The solver looks at its clock now and then only; after this it is ended. */
const GRACE_MS = 2_000

/**
 * As many people placed as possible, then the highest total score, worked out by HiGHS in a worker thread. The same
 * market always gives the same answer.
 * @throws when the solver fails
 */
export async function mostPlacements(
  market: Market,
  { timeLimitMs = TIME_LIMIT_MS }: { timeLimitMs?: number } = {},
): Promise<Outcome<{ placements: Placements }, 'took-too-long'>> {
  const question = placementsQuestion(market)
  const { scores, rows, room } = question
  const answer = await askWorker({ scores, rows, room, timeLimitSeconds: timeLimitMs / 1000 })
  if (!answer.ok) return refused(answer.reason)
  return ok({ placements: asPlacements(market, placedBy(market, question, answer.chosen)) })
}

async function askWorker(task: PlacementsTask): Promise<PlacementsAnswer> {
  const worker = new Worker(workerFile('placements-worker', import.meta.url), { workerData: task, execArgv: [] })
  let timer: NodeJS.Timeout | undefined
  try {
    return await new Promise<PlacementsAnswer>((resolve, reject) => {
      timer = setTimeout(() => resolve({ ok: false, reason: 'took-too-long' }), task.timeLimitSeconds * 1000 + GRACE_MS)
      worker.once('message', resolve)
      worker.once('error', reject)
      worker.once('exit', () => reject(new Error('The solver ended without an answer.')))
    })
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}
