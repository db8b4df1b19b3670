import { createHash } from 'node:crypto'
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'

const MEMORY = '/dev/shm'
const PREFIX = 'care-portal-tests-'
/** Templates, two databases at a time and what they write: a few hundred megabytes. */
const ENOUGH_BYTES = 3 * 2 ** 30

/**
 * Where the throw-away PostgreSQL of a checkout lives: in memory where there is plenty, else on disk. Every test file gets
 * a database of its own, which is a thousand small files: making them on a disk took half of the whole run.
 */
export function throwAwayFolder(project: string): string {
  if (!hasRoom()) return join(project, '.cache/test-postgres')
  forgetGone()
  const folder = join(MEMORY, `${PREFIX}${createHash('sha256').update(project).digest('hex').slice(0, 12)}`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'checkout'), project)
  return folder
}

function hasRoom(): boolean {
  try {
    accessSync(MEMORY, constants.W_OK)
    const { bavail, bsize } = statfsSync(MEMORY)
    return bavail * bsize >= ENOUGH_BYTES
  } catch {
    return false
  }
}

/** Takes away what checkouts left behind that are not there any more. */
function forgetGone(): void {
  for (const name of readdirSync(MEMORY).filter((entry) => entry.startsWith(PREFIX))) {
    const checkout = join(MEMORY, name, 'checkout')
    if (existsSync(checkout) && !existsSync(readFileSync(checkout, 'utf8')))
      rmSync(join(MEMORY, name), { recursive: true, force: true })
  }
}
