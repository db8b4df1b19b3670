import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { identityOf, isAlive } from './identity.mjs'

/**
 * Takes the lock kept in `file` for this process, unless another living process has it.
 * A lock left behind by a killed process counts as free.
 * @returns a function that gives it back, or undefined when it is taken
 */
export function tryLock(file: string): (() => void) | undefined {
  const mine = `${file}.${process.pid}`
  writeFileSync(mine, identityOf(process.pid))
  try {
    for (let attempt = 0; attempt < 3; attempt++) {
      try {
        // A link appears with its contents in one step, so nobody ever reads a half-written lock.
        linkSync(mine, file)
        return () => rmSync(file, { force: true })
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
        if (isAlive(holderOf(file))) return undefined
        rmSync(file, { force: true })
      }
    }
    return undefined
  } finally {
    rmSync(mine, { force: true })
  }
}

/** Runs `work` while holding the lock, after waiting for it as long as it takes. */
export async function withLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  let release = tryLock(file)
  while (!release) {
    await wait(100)
    release = tryLock(file)
  }
  try {
    return await work()
  } finally {
    release()
  }
}

function holderOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
