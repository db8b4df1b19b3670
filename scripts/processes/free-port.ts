import { createServer } from 'node:net'

/** A port on 127.0.0.1 that nobody listens on; `preferred` itself when that one is free. */
export async function freePort(preferred = 0): Promise<number> {
  if (preferred > 0 && (await canListen(preferred, '127.0.0.1'))) return preferred
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/** Whether a server could listen on this port now (`host` undefined: on every address). */
export function canListen(port: number, host?: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen({ port, host }, () => server.close(() => resolve(true)))
  })
}
