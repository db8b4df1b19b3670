import fc from 'fast-check'
import { connect } from 'node:net'
import { expect, test } from '../support/test'

type Answered = { status: number; head: string; body: string }

/** Sends a request as it is written, which no client library does. */
function raw(baseURL: string | undefined, [line = '', ...headers]: string[]): Promise<Answered> {
  const { port } = new URL(baseURL!)
  return new Promise((resolve, reject) => {
    const request = [`${line} HTTP/1.1`, ...headers, 'Connection: close', '', ''].join('\r\n')
    const socket = connect(Number(port), '127.0.0.1', () => socket.write(request, 'latin1'))
    let text = ''
    socket.setEncoding('utf8').on('data', (piece: string) => (text += piece))
    socket.on('error', reject)
    socket.on('close', () => {
      const [head = '', ...rest] = text.split('\r\n\r\n')
      resolve({ status: Number(head.split(' ')[1]), head, body: rest.join('\r\n\r\n') })
    })
  })
}

function assertPage({ head, body }: Answered): void {
  expect(head).toMatch(/^content-type: text\/html/im)
  expect(body).toContain('<h1')
  expect(body).not.toMatch(/ {4}at |&nbsp;at |\.[mc]?[jt]sx?:\d|node_modules|[a-z]Error\b|did not provide/)
}

test('what has no address gets a page that says so, without anything from inside', async ({ baseURL }) => {
  const { host } = new URL(baseURL!)
  const odd: [target: string, status: number][] = [
    ['/council/%ff', 400],
    ['/council/%', 400],
    ['//evil.example', 400],
    ['/%5Cevil.example', 400],
    ['/brand/%00/logo', 400],
    ['/account/applications/%00/reopen', 400],
    ['/jobs?where=%00', 200],
    ['/jobs?page=%00', 200],
    ['http://evil.example/', 400],
    ['/brand/zz/logo', 404],
    ['/brand/zz/1.css', 404],
    ['/assets/none.js', 404],
    ['/metrics', 404],
    ['/jobs/%D9%A1', 404],
    ['/jobs/none?_data=root%00', 404],
  ]
  for (const [target, status] of odd) {
    const answered = await raw(baseURL, [`GET ${target}`, `Host: ${host}`, 'Accept: text/html'])
    expect([target, answered.status]).toEqual([target, status])
    assertPage(answered)
  }
  const saved = await raw(baseURL, ['POST /jobs/%D9%A1/save', `Host: ${host}`, 'Content-Length: 0'])
  expect(saved.status).toBeLessThan(500)
})

test('whatever stands where an address names something, the answer is a page and no error of ours', async ({
  baseURL,
}) => {
  const { host } = new URL(baseURL!)
  const places = [
    '/brand/X/logo',
    '/account/applications/X/cv',
    '/jobs/X',
    '/jobs/X/save',
    '/jobs?where=X&within=X&page=X&sort=X',
    '/grants/X',
    '/care-jobs/X/X',
    '/r/X',
    '/consent/X',
    '/confirm/X',
    '/apply/resume/X',
    '/sign-in?redirectTo=X',
    '/X?_data=X',
  ]
  const piece = fc.constantFrom(
    '%00',
    '%ff',
    '%D9%A1',
    '%2F',
    '%5C',
    '%EF%BF%BD',
    '%F0%9F%92%A9',
    '..',
    "'",
    '"',
    '<',
    '9',
  )
  const word = fc.array(fc.oneof(piece, fc.constantFrom('a', 'Z', '-', '%20', '+')), { minLength: 1, maxLength: 8 })
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...places), word, fc.boolean(), async (place, letters, posts) => {
      const target = place.replaceAll('X', letters.join(''))
      const headers = [`Host: ${host}`, 'Accept: text/html', 'Content-Length: 0']
      const answered = await raw(baseURL, [`${posts ? 'POST' : 'GET'} ${target}`, ...headers])
      expect([target, answered.status >= 200 && answered.status < 500]).toEqual([target, true])
      if (answered.status >= 400) assertPage(answered)
    }),
    { seed: 11, numRuns: 150 },
  )
})

test('a Host that is none, or none of ours, is refused before any page is made of it', async ({ baseURL }) => {
  for (const headers of [['Host: a b'], ['Host: '], [], ['Host: localhost', 'Host: evil.example']]) {
    const answered = await raw(baseURL, ['GET /', ...headers])
    expect([headers, answered.status]).toEqual([headers, 400])
    assertPage(answered)
  }
  for (const target of ['/', '/sitemap.xml', '/jobs.json', '/robots.txt']) {
    const answered = await raw(baseURL, [`GET ${target}`, 'Host: evil.example'])
    expect(answered.status).toBe(421)
    expect(answered.body).toContain(baseURL)
    expect(answered.body).not.toContain('evil.example')
    assertPage(answered)
  }
  expect((await raw(baseURL, ['GET /healthz', 'Host: 10.0.0.7'])).status).toBe(200)
})

test('addresses are the council’s, under whichever of its names it was asked', async ({ baseURL }) => {
  const { port } = new URL(baseURL!)
  const headers = [`Host: 127.0.0.1:${port}`, 'X-Forwarded-Host: evil.example', 'X-Forwarded-Proto: a b']
  for (const target of ['/', '/jobs', '/grants', '/sitemap.xml', '/robots.txt', '/jobs.json']) {
    const { status, body } = await raw(baseURL, [`GET ${target}`, ...headers])
    expect(status).toBe(200)
    expect(body).toContain(`${baseURL}/`)
    expect(body).not.toMatch(/127\.0\.0\.1|evil\.example/)
  }
  const other = await raw(baseURL, ['GET /robots.txt', `Host: staffordshire.localhost:${port}`])
  expect(other.body).toContain(`Sitemap: http://staffordshire.localhost:${port}/sitemap.xml`)
})

test('methods that no page has are refused, and HEAD is answered', async ({ baseURL, request }) => {
  const { host } = new URL(baseURL!)
  for (const method of ['OPTIONS', 'TRACE', 'PROPFIND', 'PUT']) {
    const answered = await raw(baseURL, [`${method} /`, `Host: ${host}`])
    expect([method, answered.status]).toEqual([method, 405])
    assertPage(answered)
  }
  const head = await request.head('/jobs')
  expect(head.status()).toBe(200)
  expect(head.headers()['permissions-policy']).toContain('camera=()')
})

test('a form from the same host under another scheme is another website’s', async ({ baseURL, request }) => {
  const foreign = baseURL!.replace('http:', 'https:')
  const answer = await request.post('/sign-in', { headers: { Origin: foreign }, form: { email: 'a@b.example' } })
  expect(answer.status()).toBe(403)
  expect(await answer.text()).toContain('This form came from another website')
})

test('a bare answer that somebody opens is the portal’s own page', async ({ page, checkPage }) => {
  const answer = await page.goto('/brand/zz/logo')
  expect(answer?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('We cannot find that page')
  await expect(page.getByRole('link', { name: /Proud to Care/ }).first()).toBeVisible()

  await page.goto('/council/%ff')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('We cannot read that address')
  await checkPage()
  await page.getByRole('link', { name: 'Go to the home page' }).click()
  await expect(page).toHaveURL(/\/$/)
})
