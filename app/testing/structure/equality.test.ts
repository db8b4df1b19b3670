import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { allFoldersBelow } from './areas'
import { plantedTree, root } from './planted'

/** Equality answers come near no grant and nothing that brings people and vacancies together. */
const KEPT_AWAY = ['grants', 'brokering']
const folders = KEPT_AWAY.flatMap(allFoldersBelow)
const { plant, check } = plantedTree()
plant('app/people/equality/answers.ts', `export const answers = 1\n`)
plant('app/jobs/vacancies/innocent.ts', `export { answers } from '../../people/equality/answers'\n`)

describe('no equality answer comes near a grant or a match', () => {
  it('the linter refuses an import in every folder there is (planted)', () => {
    expect(folders.length).toBeGreaterThan(30)
    for (const folder of [...folders, 'app/routes/council/grants'])
      plant(
        `${folder}/planted.ts`,
        `import { answers } from '#app/people/equality/answers'\nexport const score = answers\n`,
      )
    const { status, output } = check('oxlint', '--format=unix', 'app')
    for (const folder of [...folders, 'app/routes/council/grants']) expect(output).toContain(`${folder}/planted.ts`)
    expect(output).not.toContain('app/jobs/')
    expect(status).toBe(1)
  })

  it('the dependency rules refuse one through another file, and one that is loaded later, in every folder (planted)', () => {
    const depth = (folder: string) => '../'.repeat(folder.split('/').length - 1)
    for (const [index, folder] of folders.entries())
      plant(
        `${folder}/planted.ts`,
        index % 2 === 0
          ? `export { answers } from '${depth(folder)}jobs/vacancies/innocent'\n`
          : `export const later = () => import('${depth(folder)}jobs/vacancies/innocent')\n`,
      )
    const { status, output } = check('depcruise', '--no-cache', 'app')
    for (const folder of folders)
      expect(output).toMatch(new RegExp(`(grants|brokering)-knows?-no-equality: ${folder}/planted\\.ts`))
    expect(output).not.toMatch(/equality: app\/jobs\//)
    expect(status).not.toBe(0)
  }, 60_000)

  it('what gives scores reaches no ages either (planted)', () => {
    plant('app/hiring/applications/age.ts', `export const age = 1\n`)
    plant('app/jobs/vacancies/also-innocent.ts', `export { age } from '../../hiring/applications/age'\n`)
    plant('app/brokering/matching/planted.ts', `export { age } from '../../jobs/vacancies/also-innocent'\n`)
    expect(check('depcruise', '--no-cache', 'app').output).toMatch(
      /scores-reach-no-equality: app\/brokering\/matching\/planted\.ts/,
    )
  }, 60_000)

  it.each(folders)('no SQL in %s reads the equality schema', (folder) => {
    const path = join(root, folder)
    const sources = readdirSync(path, { encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
      .map((name) => readFileSync(join(path, name), 'utf8'))
    for (const source of sources) expect(source).not.toMatch(/\bequality\.\w|closed_quarter|"equality"/)
  })
})
