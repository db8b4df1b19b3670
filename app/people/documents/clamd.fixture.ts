import { createServer, type AddressInfo } from 'node:net'

/** The scanner's side of its protocol: answers PING, and calls a stream infected that holds the word. */
export async function fakeClamd() {
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
  const { port } = clamd.address() as AddressInfo
  return { clamd, url: `tcp://127.0.0.1:${port}` }
}
