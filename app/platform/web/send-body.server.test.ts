import compression from 'compression'
import express from 'express'
import { randomBytes } from 'node:crypto'
import { request, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { createGunzip } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { sendBody } from './send-body.server'

let server: Server | undefined
afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

/** Letters that hardly compress. */
const PIECE = randomBytes(75_000).toString('base64url')

type Sending = { pieces?: number; compressed?: boolean; fails?: boolean }

/** An answer in pieces of 100,000 letters; `seen` says how many were asked for, `ended` how the sending ended. */
async function sending({ pieces = Infinity, compressed = false, fails = false }: Sending) {
  const seen = { asked: 0, cancelled: false }
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (seen.asked === pieces) return fails ? controller.error(new Error('away')) : controller.close()
        seen.asked += 1
        return controller.enqueue(Buffer.from(PIECE))
      },
      cancel: () => void (seen.cancelled = true),
    },
    { highWaterMark: 0 },
  )
  const app = express()
  if (compressed) app.use(compression({ filter: () => true }))
  let ended: Promise<string> = Promise.resolve('')
  app.get('/', (_, response) => {
    ended = sendBody(response, body).then(
      () => 'sent',
      (error: Error) => error.message,
    )
  })
  await new Promise<void>((resolve) => (server = app.listen(0, '127.0.0.1', () => resolve())))
  const { port } = server!.address() as AddressInfo
  const headers = { 'accept-encoding': compressed ? 'gzip' : 'identity' }
  const answer = await new Promise<IncomingMessage>((resolve) =>
    request({ port, host: '127.0.0.1', headers }, resolve).end(),
  )
  return { seen, answer, ended: () => ended }
}

/** Until nothing more is asked for: a thousand turns in a row without a new piece. */
async function standstill(seen: { asked: number }): Promise<void> {
  for (let before = -1; before !== seen.asked;) {
    before = seen.asked
    for (let turn = 0; turn < 1000; turn += 1) await new Promise((resolve) => setImmediate(resolve))
  }
}

describe.each([{ compressed: false }, { compressed: true }])('an answer in pieces ($compressed)', ({ compressed }) => {
  it('arrives whole', async () => {
    const { answer, ended } = await sending({ pieces: 40, compressed })
    const read = await text(compressed ? answer.pipe(createGunzip()) : answer)
    expect(read).toBe(PIECE.repeat(40))
    expect(await ended()).toBe('sent')
  })

  it('is made no quicker than it is taken, and no longer once nobody takes it', async () => {
    const { seen, answer, ended } = await sending({ compressed })
    // Nobody reads: what the connection itself holds is all that is made.
    answer.pause()
    await standstill(seen)
    expect(seen.asked).toBeGreaterThan(0)
    expect(seen.cancelled).toBe(false)
    answer.destroy()
    expect(await ended()).toBe('sent')
    expect(seen.cancelled).toBe(true)
  })

  it('is cut where reading fails', async () => {
    const { answer, ended } = await sending({ pieces: 3, fails: true, compressed })
    await expect(text(answer)).rejects.toThrow(/aborted/)
    expect(await ended()).toBe('away')
  })
})
