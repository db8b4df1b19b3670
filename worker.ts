import { startWorker } from '#app/workflows/worker.server'

await startWorker()
