import { createServer, type AddressInfo } from 'node:net'
import { afterAll, expect, test } from 'vitest'

/** The scanner's side of its protocol: answers PING, and calls a stream infected that holds the word. */
const clamd = createServer((socket) => {
  let received = Buffer.alloc(0)
  socket.on('error', () => {})
  socket.on('data', (chunk: Buffer) => {
    received = Buffer.concat([received, chunk])
    if (received.includes('PING')) socket.end('PONG\n')
    else if (received.includes('VERSION')) socket.end('ClamAV 1.4.2\0')
    else if (received.includes('INSTREAM') && received.subarray(-4).equals(Buffer.alloc(4)))
      socket.end(received.includes('EICAR') ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0')
  })
})
await new Promise<void>((listening) => clamd.listen(0, '127.0.0.1', listening))
process.env.CLAMD_URL = `tcp://127.0.0.1:${(clamd.address() as AddressInfo).port}`
const { scan } = await import('#app/platform/virus-scan.server')
const { checkCv } = await import('./check-upload.server')
afterAll(() => clamd.close())

const pdf = (words: string) => new TextEncoder().encode(`%PDF-1.7\n${words}\n%%EOF`)

test('a clean file is clean, an infected one is refused and never kept', async () => {
  expect(await scan(pdf('My working life'))).toBe('clean')
  expect(await scan(pdf('EICAR'))).toBe('infected')
  expect(await checkCv(new File([pdf('EICAR')], 'cv.pdf'))).toEqual({ ok: false, reason: 'infected' })
  expect(await checkCv(new File([pdf('My working life')], 'cv.pdf'))).toMatchObject({ ok: true, scanState: 'clean' })
})

test('a scanner that is away leaves the file unscanned, and says so', async () => {
  await new Promise((closed) => clamd.close(closed))
  expect(await scan(pdf('My working life'))).toBe('unscanned')
})
