import type { ServerResponse } from 'node:http'

/** `flush` comes from compression(): it sends on at once what was written so far. */
type Flushable = { flush?: () => void }

/**
 * Sends a body as fast as the client takes it, so that a slow client never fills our memory. When the client goes,
 * reading ends too. When reading fails the connection is cut, so that half an answer is not taken for a whole one.
 */
export async function sendBody(response: ServerResponse & Flushable, body: ReadableStream<Uint8Array>): Promise<void> {
  const reader = body.getReader()
  let goOn = () => {}
  // One listener for all: compression() moves it to a stream from which none is ever taken off.
  response.on('drain', () => goOn())
  response.once('close', () => {
    goOn()
    reader.cancel().catch(() => {})
  })
  if (response.destroyed) await reader.cancel()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      const isFull = !response.write(value)
      response.flush?.()
      if (isFull && !response.destroyed) await new Promise<void>((resolve) => (goOn = resolve))
    }
    if (!response.destroyed) response.end()
  } catch (error) {
    response.destroy(error instanceof Error ? error : undefined)
    throw error
  }
}
