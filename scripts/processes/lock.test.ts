import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { identityOf, isAlive } from './identity.mjs'
import { tryLock, withLock } from './lock'

const folder = mkdtempSync(join(tmpdir(), 'lock-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function deadProcess(): Promise<string> {
  const child = spawn(process.execPath, ['-e', 'process.stdin.resume()'])
  const identity = child.pid ? identityOf(child.pid) : ''
  child.kill('SIGKILL')
  await once(child, 'close')
  return identity
}

describe('a process', () => {
  it('is recognised while it runs and not afterwards', async () => {
    expect(isAlive(identityOf(process.pid))).toBe(true)
    expect(isAlive(await deadProcess())).toBe(false)
  })

  it.runIf(process.platform === 'linux')('is not taken for another that has its number', () => {
    expect(isAlive(`${process.pid}-1`)).toBe(false)
  })
})

describe('a lock', () => {
  it('is held by one at a time', () => {
    const file = join(folder, 'one')
    const release = tryLock(file)
    expect(release).toBeDefined()
    expect(tryLock(file)).toBeUndefined()
    release?.()
    expect(existsSync(file)).toBe(false)
  })

  it('is free again when its holder was killed', async () => {
    const file = join(folder, 'killed')
    writeFileSync(file, await deadProcess())
    expect(tryLock(file)).toBeDefined()
  })

  it('is given back when the work fails', async () => {
    const file = join(folder, 'failing')
    await expect(withLock(file, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(tryLock(file)).toBeDefined()
  })
})
