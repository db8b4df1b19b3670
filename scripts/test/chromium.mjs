// @ts-check
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { PlainError } from '../plain-error.mjs'
import { runQuietly, step } from '../prepare/progress.mjs'

const programs = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const macPrograms = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/**
 * Path of a Chromium that runs: CHROMIUM_PATH, Playwright's own, the system's, or one installed now.
 * @returns {Promise<string>}
 */
export async function provideChromium() {
  const given = process.env['CHROMIUM_PATH']
  if (given) {
    if (runs(given)) return given
    throw new PlainError(`CHROMIUM_PATH is ${given}, which does not run: correct or unset it.`)
  }
  return (await found()) ?? (await installed())
}

/** @returns {Promise<string | undefined>} */
async function found() {
  const { chromium } = await import('@playwright/test')
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const system = folders.flatMap((folder) => programs.map((program) => join(folder, program)))
  return [chromium.executablePath(), ...system, ...macPrograms].find((path) => existsSync(path) && runs(path))
}

async function installed() {
  const root = process.getuid?.() === 0
  const apt = existsSync('/usr/bin/apt-get')
  const failure =
    'There is no Chromium and none could be installed: install one (on Debian: apt-get install chromium) or set CHROMIUM_PATH, then run npm test again.'
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  /** @type {(program: string, ...args: string[]) => () => Promise<string>} */
  const run =
    (program, ...args) =>
    () =>
      runQuietly(program, args, { env, failure })
  const playwright = 'node_modules/@playwright/test/cli.js'
  const ways = [run(process.execPath, playwright, 'install', 'chromium')]
  if (root && apt) {
    ways.push(run('apt-get', 'update'), run('apt-get', 'install', '-y', '--no-install-recommends', 'chromium'))
  }
  return step('Installing Chromium (once, a minute or two)', async () => {
    let details = ''
    for (const way of ways) {
      try {
        await way()
      } catch (error) {
        details = error instanceof PlainError ? error.details : String(error)
      }
      const path = await found()
      if (path) return path
    }
    throw new PlainError(failure, details)
  })
}

/** Whether it starts at all: Playwright's own needs libraries that a small system may lack. */
function runs(/** @type {string} */ path) {
  return spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0
}
