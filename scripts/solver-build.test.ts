import { execFile } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { build } from 'vite'
import { afterAll, expect, it } from 'vitest'
import { serverEntries, serverOutput } from '../vite.config'

const folder = join(import.meta.dirname, '../.cache/solver-build')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Two ways for code to be built: into the process's own file, and into a chunk that it loads later. */
const sources = {
  web: `import { marketOfLists } from '#app/brokering/rounds/methods/market'
    const market = marketOfLists(
      { candidateIds: ['a', 'b'], vacancies: [{ id: 'x', openings: 1 }] },
      { candidates: new Map([['a', ['x']], ['b', ['x']]]), vacancies: new Map([['x', ['a', 'b']]]) },
      (candidate) => (candidate === 'b' ? 2 : 1),
    )
    const { mostPlacements } = await import('#app/brokering/rounds/methods/most-placements.server')
    console.log(JSON.stringify(await mostPlacements(market)))`,
  worker: `import { marketOfLists } from '#app/brokering/rounds/methods/market'
    import { mostPlacements } from '#app/brokering/rounds/methods/most-placements.server'
    const market = marketOfLists({ candidateIds: [], vacancies: [] }, { candidates: new Map(), vacancies: new Map() })
    console.log(JSON.stringify(await mostPlacements(market)))`,
}

it('the built portal finds its solver and starts it in a thread', async () => {
  mkdirSync(folder, { recursive: true })
  for (const [name, source] of Object.entries(sources)) writeFileSync(join(folder, `${name}.ts`), source)
  await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: [{ find: /^#app\//, replacement: `${join(import.meta.dirname, '../app')}/` }] },
    build: {
      ssr: true,
      outDir: join(folder, 'built'),
      rollupOptions: {
        input: { ...serverEntries, web: join(folder, 'web.ts'), worker: join(folder, 'worker.ts') },
        output: serverOutput,
      },
      target: 'es2022',
    },
  })
  const run = async (name: string) =>
    JSON.parse((await promisify(execFile)(process.execPath, [join(folder, 'built', `${name}.js`)])).stdout) as unknown
  expect(await run('web')).toEqual({ ok: true, placements: { b: 'x' } })
  expect(await run('worker')).toEqual({ ok: true, placements: {} })
}, 60_000)
