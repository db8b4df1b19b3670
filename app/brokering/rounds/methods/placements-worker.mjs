// @ts-check
/**
 * The solver in a thread of its own, so that the portal answers others meanwhile. Plain JavaScript: the same file runs
 * from the sources (tsx, vitest, Vite) and, as an entry of its own, from the build.
 */
import { parentPort, workerData } from 'node:worker_threads'
import { solvePlacements } from './placements-solver.mjs'

const answer = await solvePlacements(/** @type {import('./placements').PlacementsTask} */ (workerData))
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
parentPort?.postMessage(answer)
