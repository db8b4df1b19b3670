// @ts-check
/**
 * Decodes a HEIC photo in a thread of its own: a hostile file can take this thread's time, and no more. Plain JavaScript:
 * the same file runs from the sources and, as an entry of its own, from the build.
 */
import { parentPort, workerData } from 'node:worker_threads'
import libheif from 'libheif-js/wasm-bundle.js'

const { bytes, maxPixels } = /** @type {{ bytes: Uint8Array, maxPixels: number }} */ (workerData)

/** @returns {Promise<import('./decode-heic.server').HeicAnswer>} */
async function decode() {
  const [image] = new libheif.HeifDecoder().decode(bytes)
  if (!image) return { ok: false, reason: 'unreadable' }
  const width = image.get_width()
  const height = image.get_height()
  if (width * height > maxPixels) return { ok: false, reason: 'too-much' }
  const data = new Uint8ClampedArray(new ArrayBuffer(width * height * 4))
  const filled = await new Promise((done) => image.display({ data, width, height }, done))
  return filled ? { ok: true, data, width, height } : { ok: false, reason: 'unreadable' }
}

const answer = await decode()
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
parentPort?.postMessage(answer, answer.ok ? [answer.data.buffer] : [])
