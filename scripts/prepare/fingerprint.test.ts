import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { fingerprint, unlessStamped } from './fingerprint.mjs'

const folder = mkdtempSync(join(tmpdir(), 'fingerprint-'))
afterAll(() => rmSync(folder, { recursive: true }))

function write(name: string, content: string): void {
  mkdirSync(join(folder, 'in/deep'), { recursive: true })
  writeFileSync(join(folder, 'in', name), content)
}

describe('a fingerprint', () => {
  it('changes with a name or a content, not with what does not count', () => {
    const now = () => fingerprint([join(folder, 'in')], (path) => !path.includes('.test.'))
    write('deep/a.ts', '1')
    const before = now()
    write('b.test.ts', '1')
    expect(now()).toBe(before)
    write('deep/a.ts', '2')
    const changed = now()
    expect(changed).not.toBe(before)
    write('c.ts', '')
    expect(now()).not.toBe(changed)
  })
})

describe('stamped work', () => {
  it('is done once for a fingerprint, and again after it failed', async () => {
    const stamp = join(folder, 'out/.stamp')
    let done = 0
    const work = () => Promise.resolve(done++)
    await unlessStamped(stamp, 'a', work)
    await unlessStamped(stamp, 'a', work)
    expect(done).toBe(1)

    await expect(unlessStamped(stamp, 'b', () => Promise.reject(new Error('half done')))).rejects.toThrow('half done')
    expect(existsSync(stamp)).toBe(false)
    await unlessStamped(stamp, 'a', work)
    expect(done).toBe(2)
  })
})
