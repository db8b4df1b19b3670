// @ts-check
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * One hash over the contents and names of files and folders, in the same order everywhere.
 * @param {string[]} paths what does not exist counts as empty
 * @param {(path: string) => boolean} [counts] leaves out files and folders for which it says false
 * @returns {string} hexadecimal
 */
export function fingerprint(paths, counts = () => true) {
  const hash = createHash('sha256')
  for (const path of paths) add(path)
  return hash.digest('hex')

  /** @param {string} path */
  function add(path) {
    if (!existsSync(path) || !counts(path)) return
    if (statSync(path).isDirectory()) {
      for (const name of readdirSync(path).sort()) add(join(path, name))
    } else {
      hash.update(`${path}\0`).update(readFileSync(path)).update('\0')
    }
  }
}

/**
 * Does the work unless the stamp says it was done for this very fingerprint.
 * @param {string} stamp file that remembers the fingerprint; it belongs into what the work makes, to vanish with it
 * @param {string} current
 * @param {() => Promise<unknown>} work
 */
export async function unlessStamped(stamp, current, work) {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === current) return
  rmSync(stamp, { force: true })
  await work()
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, current)
}
