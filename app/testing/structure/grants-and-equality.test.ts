import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../../..')
const folders = ['grants', 'assessment', 'schemes', 'appeals']

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

function check(tool: string, ...args: string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(join(root, 'node_modules/.bin', tool), args, {
    cwd: planted,
    encoding: 'utf8',
  })
  return { status, output: `${stdout}${stderr}` }
}

describe('no equality answer can come near a grant', () => {
  it.each([...folders.map((folder) => `app/modules/${folder}`), 'app/routes/council'])(
    'the linter refuses an import in %s (planted)',
    (folder) => {
      const file = `${folder}/grant-planted.ts`
      plant(file, `import { answers } from '#app/modules/equality-monitoring/answers'\nexport const score = answers\n`)
      const { status, output } = check('oxlint', file)
      expect(output).toContain('No equality answer can come near a grant')
      expect(status).toBe(1)
    },
  )

  it('the dependency rules refuse one through another file (planted)', () => {
    plant('app/modules/assessment/planted.ts', `export { answers } from '../vacancies/innocent'\n`)
    const { status, output } = check('depcruise', '--no-cache', 'app')
    expect(output).toMatch(/grants-know-no-equality: app\/modules\/assessment\/planted\.ts/)
    expect(output).not.toMatch(/: app\/modules\/vacancies\//)
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
