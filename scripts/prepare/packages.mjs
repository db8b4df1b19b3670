// @ts-check
import { existsSync, statSync } from 'node:fs'
import { PlainError } from '../plain-error.mjs'
import { fingerprint, unlessStamped } from './fingerprint.mjs'
import { runQuietly, step } from './progress.mjs'

// npm writes this last, so a run that was interrupted leaves none.
const installed = 'node_modules/.package-lock.json'

/** Installs the packages of package-lock.json, the tools among them, unless that has been done. */
export async function installPackages() {
  await unlessStamped('node_modules/.portal-stamp', fingerprint(['package-lock.json']), async () => {
    if (existsSync(installed) && statSync(installed).mtimeMs >= statSync('package-lock.json').mtimeMs) return
    await step('Installing packages (once, about a minute)', install)
  })
}

async function install() {
  const options = ['--include=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  const failure = 'The packages could not be installed: check the connection to the npm registry and run this again.'
  try {
    await npm(['ci', ...options], failure)
  } catch (error) {
    // A registry that lacks other systems' optional packages leaves gaps in the lock file that `npm ci` does not accept.
    if (!(error instanceof PlainError) || !error.details.includes('npm ci')) throw error
    await npm(['install', '--no-save', ...options], failure)
  }
}

/**
 * @param {string[]} args
 * @param {string} failure
 */
function npm(args, failure) {
  const self = process.env['npm_execpath']
  return self?.endsWith('.js')
    ? runQuietly(process.execPath, [self, ...args], { failure })
    : runQuietly('npm', args, { failure })
}
