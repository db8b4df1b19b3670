import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it, vi } from 'vitest'
import { freePort } from '../processes/free-port'
import { keepRunning } from './child'

const folder = mkdtempSync(join(tmpdir(), 'child-'))
afterAll(() => rmSync(folder, { recursive: true }))

it('starts a process again that ended by itself, and stops it when told', async () => {
  const [first, second] = [join(folder, 'first'), join(folder, 'second')]
  const program = `
    const { existsSync, writeFileSync } = require('node:fs')
    if (!existsSync(${JSON.stringify(first)})) { writeFileSync(${JSON.stringify(first)}, ''); process.exit(3) }
    writeFileSync(${JSON.stringify(second)}, '')
    setInterval(() => {}, 1000)`
  const said: string[] = []
  const child = keepRunning('test', ['-e', program], process.env, (line) => said.push(line))
  await vi.waitUntil(() => existsSync(second), { timeout: 10_000, interval: 20 })
  expect(said).toEqual(['The test process ended (status 3); starting it again in 0.5 s.'])
  expect(child.failures()).toBe(1)

  await child.stop()
  expect(said).toHaveLength(1)
})

it('ends a process that no longer answers, and starts it again', async () => {
  const [hung, back] = [join(folder, 'hung'), join(folder, 'back')]
  const port = await freePort()
  const program = `
    const { existsSync, writeFileSync } = require('node:fs')
    const again = existsSync(${JSON.stringify(hung)})
    writeFileSync(${JSON.stringify(hung)}, '')
    require('node:http').createServer((request, response) => {
      response.end('ok', () => {
        if (again) return writeFileSync(${JSON.stringify(back)}, '')
        // Longer than the test, not for ever: if nobody ends it, it ends by itself.
        for (const until = Date.now() + 60_000; Date.now() < until; );
      })
    }).listen(${port}, '127.0.0.1')`
  const said: string[] = []
  const health = { url: `http://127.0.0.1:${port}/healthz`, everyMs: 100, silentMs: 300 }
  const child = keepRunning('test', ['-e', program], process.env, (line) => said.push(line), health)
  await vi.waitUntil(() => existsSync(back), { timeout: 15_000, interval: 20 })
  expect(said).toEqual([
    'The test process has not answered for 0.3 s; ending it.',
    'The test process ended (SIGKILL); starting it again in 0.5 s.',
  ])
  await child.stop()
  expect(said).toHaveLength(2)
})
