/** `npm run bench -- SUITE`: runs one suite, or all, and writes bench/results/SUITE.json. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { connected } from '../scripts/postgres/connection'
import { PlainError, runCommand } from '../scripts/plain-error.mjs'
import type { Result } from './measure'
import { openBenchServer, type BenchServer } from './server'
import { grants } from './suites/grants'
import { matching } from './suites/matching'
import { pages } from './suites/pages'
import { referrals } from './suites/referrals'
import { search } from './suites/search'

const suites: Record<string, (server: BenchServer) => Promise<Result[]>> = {
  search,
  pages,
  matching,
  grants,
  referrals,
}

runCommand(async () => {
  const wanted = process.argv.slice(2)
  const unknown = wanted.find((name) => !(name in suites))
  if (unknown) throw new PlainError(`There is no suite "${unknown}". There are: ${Object.keys(suites).join(', ')}.`)
  const server = await openBenchServer()
  try {
    for (const name of wanted.length > 0 ? wanted : Object.keys(suites)) {
      const results = await suites[name]!(server)
      console.table(results)
      await write(name, results, server)
    }
  } finally {
    await server.release()
  }
})

async function write(suite: string, results: Result[], server: BenchServer): Promise<void> {
  const folder = join(import.meta.dirname, 'results')
  mkdirSync(folder, { recursive: true })
  const { rows } = await connected(server.adminUrl, (client) =>
    client.query<{ server_version: string }>('show server_version'),
  )
  const machine = {
    cores: cpus().length,
    memory_gb: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    postgres: rows[0]!.server_version,
  }
  const report = { suite, at: new Date().toISOString(), commit: commit(), machine, results }
  writeFileSync(join(folder, `${suite}.json`), `${JSON.stringify(report, null, 2)}\n`)
}

/** With "+" when there are changes beyond it. */
function commit(): string | null {
  try {
    const git = (...args: string[]) =>
      execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
    return `${git('rev-parse', '--short', 'HEAD')}${git('status', '--porcelain') ? '+' : ''}`
  } catch {
    return null
  }
}
