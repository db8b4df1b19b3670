import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it, vi } from 'vitest'
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
