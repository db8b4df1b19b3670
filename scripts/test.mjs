// @ts-check
/**
 * `npm test`: every check, the short ones two at a time, then the long ones in order, up to the first that fails.
 * `npm test -- --only=lint,unit` runs some of them: format, lint, types, architecture, unused, build, migrations, unit, e2e.
 */
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { PlainError } from './plain-error.mjs'
import { checkNode } from './prepare/node-version.mjs'
import { installPackages } from './prepare/packages.mjs'
import { generatePrismaClient } from './prepare/prisma-client.mjs'
import { runCheck, runSideBySide, seconds } from './test/checks.mjs'
import { provideChromium } from './test/chromium.mjs'
import { runProgram } from './test/programs.mjs'
import { clearReports, playwrightReport, totals, vitestReport } from './test/totals.mjs'

/** @typedef {import('./test/checks.mjs').Check} Check */

process.chdir(fileURLToPath(new URL('..', import.meta.url)))

/**
 * Each keeps one processor busy: two run at a time.
 * @type {Check[]}
 */
const shortChecks = [
  { name: 'format', title: 'Format', run: program('prettier', '--check', '--log-level=warn', '.') },
  { name: 'lint', title: 'Lint', run: program('oxlint', '--type-aware') },
  { name: 'types', title: 'Types', run: program('tsc', '--noEmit') },
  {
    name: 'architecture',
    title: 'Direction of dependencies',
    run: program('depcruise', 'app', 'emails', 'scripts', 'server.ts', 'worker.ts'),
  },
  { name: 'unused', title: 'Unused code', run: program('knip', '--no-config-hints') },
  { name: 'build', title: 'Build', run: program('scripts/build.mjs') },
  { name: 'migrations', title: 'Migrations', run: program('tsx', 'scripts/migration-drift.ts') },
]

/**
 * Each keeps all processors busy.
 * @type {Check[]}
 */
const longChecks = [
  {
    name: 'unit',
    title: 'Unit and integration tests',
    run: program('vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`),
  },
  {
    name: 'e2e',
    title: 'End-to-end tests in Chromium',
    run: async (write) => {
      const env = { CHROMIUM_PATH: await provideChromium(), PLAYWRIGHT_REPORT: playwrightReport }
      await runProgram('playwright', ['test', '--pass-with-no-tests'], env, write)
    },
  },
]

/**
 * @param {string} name program in node_modules/.bin, or a script
 * @param {string[]} args
 * @returns {Check['run']}
 */
function program(name, ...args) {
  return (write) => runProgram(name, args, {}, write)
}

async function main() {
  const { values } = parseArgs({ options: { only: { type: 'string' } } })
  const only = values.only?.split(',')
  const all = [...shortChecks, ...longChecks].map(({ name }) => name)
  const unknown = only?.find((name) => !all.includes(name))
  if (unknown) throw new PlainError(`There is no check "${unknown}": choose from ${all.join(', ')}.`)
  clearReports()
  checkNode()
  await installPackages()
  await generatePrismaClient()
  const started = Date.now()
  const wanted = (/** @type {Check} */ { name }) => !only || only.includes(name)
  await runSideBySide(shortChecks.filter(wanted))
  for (const check of longChecks.filter(wanted)) await runCheck(check)
  console.log(`\nEvery check passed in ${seconds(started)}.`)
}

/** The last line, whatever happened. A check that is not a test counts as one when it fails. */
function conclude(/** @type {boolean} */ ok) {
  const { passed, failed } = totals()
  console.log(`${passed} passed, ${ok ? failed : Math.max(1, failed)} failed`)
  process.exitCode = ok && failed === 0 ? 0 : 1
}

main().then(
  () => conclude(true),
  (error) => {
    if (error instanceof PlainError) console.error([error.details.trimEnd(), error.message].filter(Boolean).join('\n'))
    else console.error(error)
    conclude(false)
  },
)
