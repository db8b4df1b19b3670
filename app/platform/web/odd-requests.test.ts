import fc from 'fast-check'
import { connect, type AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { builtFiles } from './files.server'
import type { Answer } from './pages.server'
import { portalApp, portalServer } from './portal-app.server'

const HTML = { 'Content-Type': 'text/html' }

/** Stands for Remix: one page, one address without a page, one that breaks. */
const answer: Answer = async (request) => {
  const { pathname, host } = new URL(request.url)
  if (pathname === '/not-found') {
    return new Response('<!doctype html><h1>The portal’s own</h1>', { status: 404, headers: HTML })
  }
  if (pathname.endsWith('/cv')) return new Response('Not found', { status: 404, headers: { 'Set-Cookie': 'a=b' } })
  if (request.method === 'POST') return new Response('<h1>Error: no `action` for route', { status: 405, headers: HTML })
  if (pathname === '/broken') throw new Error('secret words')
  const words = `<!doctype html><h1>${host} ${request.headers.get('x-forwarded-host')}</h1>`
  return new Response(words, { headers: HTML })
}

const app = portalApp({
  answer,
  files: builtFiles('public'),
  isOurHost: async (hostname) => ['localhost', 'second.example'].includes(hostname),
})
const server = portalServer(app)
beforeAll(() => new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening)))
afterAll(() => new Promise((closed) => void server.close(closed)))

type Answered = { status: number; head: string; body: string }

/** Sends bytes as they are, which no client library does. */
function raw(lines: string[]): Promise<Answered> {
  const { port } = server.address() as AddressInfo
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(`${lines.join('\r\n')}\r\n\r\n`, 'latin1'))
    let text = ''
    socket.setEncoding('utf8').on('data', (piece: string) => (text += piece))
    socket.on('error', reject)
    socket.on('close', () => {
      const [head = '', ...rest] = text.split('\r\n\r\n')
      resolve({ status: Number(head.split(' ')[1]), head, body: rest.join('\r\n\r\n') })
    })
  })
}

type Sent = { method?: string; host?: string; headers?: string[] }

const ask = (target: string, { method = 'GET', host = 'localhost', headers = [] }: Sent = {}) =>
  raw([`${method} ${target} HTTP/1.1`, `Host: ${host}`, 'Connection: close', ...headers])

function assertPage({ head, body }: Answered): void {
  expect(head).toMatch(/^content-type: text\/html/im)
  expect(body).toContain('<h1>')
  expect(body).not.toMatch(/ {4}at |&nbsp;at |\.[mc]?[jt]sx?:\d|node_modules|Error:/)
}

describe('odd requests', () => {
  it('answers ordinary ones, without a body to HEAD', async () => {
    expect((await ask('/jobs')).body).toContain('<h1>localhost null</h1>')
    expect(await ask('/jobs', { method: 'HEAD' })).toMatchObject({ status: 200, body: '' })
  })

  it.each(['/council/%ff', '//evil.example', '/%5Cevil', '/brand/%00/logo', 'http://x/'])(
    '%s is no address',
    async (target) => {
      const answered = await ask(target)
      expect(answered.status).toBe(400)
      assertPage(answered)
    },
  )

  it.each(['a b', '', 'a/b', 'localhost:99999', 'user@localhost'])('"%s" is no host', async (host) => {
    const answered = await ask('/', { host })
    expect(answered.status).toBe(400)
    assertPage(answered)
  })

  it('wants one Host', async () => {
    for (const hosts of [[], ['Host: localhost', 'Host: evil.example']]) {
      const answered = await raw(['GET / HTTP/1.1', ...hosts, 'Connection: close'])
      expect(answered.status).toBe(400)
      assertPage(answered)
    }
  })

  it.each(['evil.example', 'localhost.evil.example', '127.0.0.1', '[::1]'])(
    'says to %s where the portal is',
    async (host) => {
      const answered = await ask('/', { host })
      expect(answered.status).toBe(421)
      expect(answered.body).toContain('href="http://localhost:3000"')
      expect(answered.body).not.toContain(host)
      assertPage(answered)
    },
  )

  it('takes the Host for the address, whatever a proxy is said to have said', async () => {
    const headers = ['X-Forwarded-Host: evil.example:1', 'X-Forwarded-Proto: a b', 'Forwarded: host=evil.example']
    expect((await ask('/', { host: 'Second.Example:80', headers })).body).toContain('<h1>second.example null</h1>')
  })

  it.each(['OPTIONS', 'TRACE', 'PROPFIND', 'PUT', 'DELETE'])('does not know %s', async (method) => {
    const answered = await ask('/', { method })
    expect(answered.status).toBe(405)
    expect(answered.head).toMatch(/^allow: GET, HEAD, POST/im)
    assertPage(answered)
  })

  it('answers what is no HTTP, and what is too long', async () => {
    const nonsense = await raw(['what is this'])
    expect(nonsense.status).toBe(400)
    assertPage(nonsense)
    const long = await ask(`/${'a'.repeat(20_000)}`)
    expect(long.status).toBe(431)
    assertPage(long)
  })

  it('answers health checks under any host, and shows its numbers to nobody', async () => {
    expect((await ask('/healthz', { host: '10.0.0.7' })).body).toContain('ok')
    const metrics = await ask('/metrics')
    expect(metrics.body).not.toContain('process_cpu')
  })

  it('gives somebody who opened a bare answer a page, and keeps its cookies', async () => {
    const opened = await ask('/account/applications/x/cv', { headers: ['Accept: text/html'] })
    expect(opened.status).toBe(404)
    expect(opened.body).toContain('The portal’s own')
    expect(opened.head).toMatch(/^set-cookie: a=b/im)
    const fetched = await ask('/account/applications/x/cv', { headers: ['Sec-Fetch-Mode: cors'] })
    expect(fetched.body).toContain('Not found')
  })

  it('keeps Remix’s words about its routes from people', async () => {
    const answered = await ask('/jobs', { method: 'POST', headers: ['Content-Length: 0', 'Accept: text/html'] })
    expect(answered.status).toBe(405)
    assertPage(answered)
  })

  it('serves files, and a page for those that are not there', async () => {
    expect((await ask('/refusal.css', { host: 'evil.example' })).head).toMatch(/^content-type: text\/css/im)
    for (const [target, status] of [
      ['/assets', 404],
      ['/assets/x.js', 404],
      ['/assets/..%2f..%2fpackage.json', 403],
    ] as const) {
      const answered = await ask(target)
      expect(answered.status).toBe(status)
      assertPage(answered)
    }
  })

  it('says nothing of what broke', async () => {
    const answered = await ask('/broken')
    expect(answered.status).toBe(500)
    expect(answered.body).toContain('Number: ')
    expect(answered.body).not.toContain('secret words')
    assertPage(answered)
  })
})

describe('whatever is asked', () => {
  const letter = fc.constantFrom(...'/%ff%00\\.?#&=:@[]{}<>|^`~;,+*!$()\'"abz019éÿ-_'.split(''))
  const odd = fc.array(letter, { maxLength: 30 }).map((letters) => letters.join(''))

  it('gets a page, and never an error of ours', async () => {
    await fc.assert(
      fc.asyncProperty(
        odd.map((rest) => `/${rest}`),
        fc.oneof(fc.constant('localhost'), odd),
        fc.constantFrom('GET', 'POST', 'TRACE', 'LOCK'),
        async (target, host, method) => {
          const answered = await ask(target, { host, method, headers: ['Content-Length: 0'] })
          expect(answered.status).toBeLessThan(500)
          assertPage(answered)
        },
      ),
      { seed: 11, numRuns: 400 },
    )
  })
})
