import { Worker } from 'node:worker_threads'
import { workerFile } from '#app/platform/worker-file.server'
import { refused, type Outcome } from '#app/shared/outcome'
import { MOST_PIXELS, type ReadingRefusal } from './limits'

/** Four bytes a pixel, row by row: red, green, blue, how opaque. */
export type HeicAnswer = Outcome<
  { data: Uint8ClampedArray<ArrayBuffer>; width: number; height: number },
  ReadingRefusal
>

const TIME_LIMIT_MS = 30_000

/** One at a time: a photo of 48 megapixels takes a fifth of a gigabyte while it is open. */
let last: Promise<unknown> = Promise.resolve()

/** The first picture of a HEIC or HEIF file, already turned the right way up. */
export function decodeHeic(bytes: Uint8Array): Promise<HeicAnswer> {
  const mine = last.then(() => askWorker(bytes))
  // One that fails keeps nobody waiting behind it.
  last = mine.catch(() => {})
  return mine
}

async function askWorker(bytes: Uint8Array): Promise<HeicAnswer> {
  const worker = new Worker(workerFile('heic-worker', import.meta.url), {
    workerData: { bytes, maxPixels: MOST_PIXELS },
    execArgv: [],
    stderr: true,
    stdout: true,
  })
  let timer: NodeJS.Timeout | undefined
  try {
    return await new Promise<HeicAnswer>((resolve) => {
      timer = setTimeout(() => resolve(refused('too-much')), TIME_LIMIT_MS)
      worker.once('message', resolve)
      // The decoder gives up on a damaged file by ending its thread.
      worker.once('error', () => resolve(refused('unreadable')))
      worker.once('exit', () => resolve(refused('unreadable')))
    })
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}
