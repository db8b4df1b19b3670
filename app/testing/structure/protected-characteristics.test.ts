import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../../..')
const folders = ['matching', 'match-lists', 'rounds']

/** A tree with the project's own rules and whatever files a test plants. */
let planted: string
beforeAll(() => {
  planted = mkdtempSync(join(tmpdir(), 'planted-'))
  for (const file of ['.oxlintrc.json', '.dependency-cruiser.cjs', 'tsconfig.json', 'package.json'])
    copyFileSync(join(root, file), join(planted, file))
  plant('app/modules/equality-monitoring/answers.ts', `export const answers = 1\n`)
  plant('app/modules/vacancies/innocent.ts', `export { answers } from '../equality-monitoring/answers'\n`)
})
afterAll(() => rmSync(planted, { recursive: true, force: true }))

function plant(file: string, source: string) {
  const path = join(planted, file)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, source)
}

/** Runs a tool of the project in the planted tree. */
function check(tool: string, ...args: string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(join(root, 'node_modules/.bin', tool), args, {
    cwd: planted,
    encoding: 'utf8',
  })
  return { status, output: `${stdout}${stderr}` }
}

describe('no protected characteristic can reach the matching', () => {
  it.each(folders)('the linter refuses an import of equality data in %s (planted)', (folder) => {
    const file = `app/modules/${folder}/planted.ts`
    plant(file, `import { answers } from '#app/modules/equality-monitoring/answers'\nexport const score = answers\n`)
    const { status, output } = check('oxlint', file)
    expect(output).toContain('No protected characteristic can reach the matching')
    expect(status).toBe(1)
    expect(check('oxlint', 'app/modules/vacancies').status).toBe(0)
  })

  it('the dependency rules refuse one that is loaded later, and one through another file (planted)', () => {
    plant('app/modules/rounds/planted.ts', `export const later = () => import('../equality-monitoring/answers')\n`)
    plant('app/modules/match-lists/planted.ts', `export const nothing = 1\n`)
    plant('app/modules/matching/planted.ts', `export { answers } from '../vacancies/innocent'\n`)
    const { status, output } = check('depcruise', '--no-cache', 'app')
    expect(output).toMatch(/matching-knows-no-equality: app\/modules\/rounds\/planted\.ts/)
    expect(output).toMatch(/scores-reach-no-equality: app\/modules\/matching\/planted\.ts/)
    expect(output).not.toMatch(/: app\/modules\/(match-lists|vacancies)\//)
    expect(status).not.toBe(0)
  }, 60_000)

  it.each(folders)('no SQL in %s reads the equality schema', (folder) => {
    const path = join(root, 'app/modules', folder)
    const sources = readdirSync(path, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
      .map((name) => readFileSync(join(path, name), 'utf8'))
    expect(sources.length).toBeGreaterThan(0)
    for (const source of sources) expect(source).not.toMatch(/\bequality\.\w|closed_quarter|"equality"/)
  })
})
