// @ts-check
/**
 * `npm test`: every check, in order, up to the first that fails.
 * `npm test -- --only=lint,unit` runs some of them: format, lint, types, architecture, unused, migrations, unit, build, e2e.
 */
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { PlainError } from './plain-error.mjs'
import { buildPortal } from './prepare/build-output.mjs'
import { checkNode } from './prepare/node-version.mjs'
import { installPackages } from './prepare/packages.mjs'
import { generatePrismaClient } from './prepare/prisma-client.mjs'
import { provideChromium } from './test/chromium.mjs'
import { clearReports, playwrightReport, totals, vitestReport } from './test/totals.mjs'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))

/** @type {{ name: string, title: string, run: () => Promise<void> }[]} */
const checks = [
  { name: 'format', title: 'Format', run: tool('prettier', '--check', '--log-level=warn', '.') },
  { name: 'lint', title: 'Lint', run: tool('oxlint', '--type-aware') },
  { name: 'types', title: 'Types', run: tool('tsc', '--noEmit') },
  {
    name: 'architecture',
    title: 'Direction of dependencies',
    run: tool('depcruise', 'app', 'emails', 'scripts', 'server.ts', 'worker.ts'),
  },
  { name: 'unused', title: 'Unused code', run: tool('knip', '--no-config-hints') },
  { name: 'migrations', title: 'Migrations', run: tool('tsx', 'scripts/migration-drift.ts') },
  {
    name: 'unit',
    title: 'Unit and integration tests',
    run: tool('vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`),
  },
  { name: 'build', title: 'Build', run: buildPortal },
  {
    name: 'e2e',
    title: 'End-to-end tests in Chromium',
    run: async () => {
      const env = { CHROMIUM_PATH: await provideChromium(), PLAYWRIGHT_REPORT: playwrightReport }
      await runTool('playwright', ['test', '--pass-with-no-tests'], env)
    },
  },
]

/**
 * @param {string} name program in node_modules/.bin
 * @param {string[]} args
 */
function tool(name, ...args) {
  return () => runTool(name, args)
}

/**
 * @param {string} name
 * @param {string[]} args
 * @param {Record<string, string>} env
 * @returns {Promise<void>}
 */
function runTool(name, args, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(`node_modules/.bin/${name}`, args, { stdio: 'inherit', env: { ...process.env, ...env } })
    child.on('error', reject)
    child.on('close', (code, signal) => {
      if (code === 0) resolve()
      else reject(new PlainError(`${name} ended with ${signal ?? `status ${code}`}; its lines are above.`))
    })
  })
}

/** @param {number} started */
const seconds = (started) => `${((Date.now() - started) / 1000).toFixed(1)} s`

async function main() {
  const { values } = parseArgs({ options: { only: { type: 'string' } } })
  const only = values.only?.split(',')
  const unknown = only?.find((name) => !checks.some((check) => check.name === name))
  if (unknown) {
    throw new PlainError(`There is no check "${unknown}": choose from ${checks.map(({ name }) => name).join(', ')}.`)
  }
  clearReports()
  checkNode()
  await installPackages()
  await generatePrismaClient()
  const started = Date.now()
  for (const { name, title, run } of checks) {
    if (only && !only.includes(name)) continue
    const begun = Date.now()
    console.log(`\n▶ ${title}`)
    try {
      await run()
    } catch (error) {
      console.error(`\n✗ ${title} failed after ${seconds(begun)}. To run it alone: npm test -- --only=${name}`)
      throw error
    }
    console.log(`✓ ${title}: ${seconds(begun)}`)
  }
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
