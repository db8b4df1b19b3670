import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { allFoldersBelow, areas, foldersOfArea } from './areas'
import { cyclesBetweenFolders, folderImports } from './folder-imports'
import { plantedTree, root } from './planted'

/** Whom an area may read: those below it. */
const BELOW: Record<string, string[]> = {
  people: [],
  organisations: ['people'],
  jobs: ['people', 'organisations'],
  hiring: ['people', 'organisations', 'jobs'],
  brokering: ['people', 'organisations', 'jobs', 'hiring'],
  grants: ['people', 'organisations', 'jobs', 'hiring'],
  referrals: ['people', 'organisations', 'jobs', 'hiring'],
}
const MOST_FOLDERS = 10
const MOST_FILES = 25

const filesIn = (folder: string) =>
  readdirSync(join(root, folder), { withFileTypes: true }).filter((entry) => entry.isFile()).length

describe('the areas', () => {
  it('are those whose order is known', () => expect(areas).toEqual(Object.keys(BELOW).toSorted()))

  it.each(areas)('%s has no more folders than one sees at a glance, and a README', (area) => {
    expect(foldersOfArea(area).length).toBeLessThanOrEqual(MOST_FOLDERS)
    expect(readdirSync(join(root, 'app', area))).toContain('README.md')
  })

  it.each([...areas, 'across', 'routes'].flatMap((area) => [`app/${area}`, ...allFoldersBelow(area)]))(
    '%s has no more files than one reads',
    (folder) => expect(filesIn(folder)).toBeLessThanOrEqual(MOST_FILES),
  )
})

describe('the direction between areas', () => {
  it('is held for every pair of folders there is (planted)', () => {
    const { plant, check } = plantedTree()
    const folders = areas.flatMap(foldersOfArea)
    const forbidden: [from: string, to: string][] = []
    for (const folder of folders) plant(`${folder}/pure.ts`, `export const value = 1\n`)
    for (const from of folders) {
      const area = from.split('/')[1]!
      for (const other of areas.filter((name) => name !== area)) {
        const to = foldersOfArea(other)[0]!
        plant(`${from}/reads-${other}.ts`, `export { value } from '../../${to.slice(4)}/pure'\n`)
        if (!BELOW[area]!.includes(other)) forbidden.push([from, other])
      }
      plant(`${from}/reads-across.ts`, `export { value } from '../../across/pure'\n`)
    }
    plant('app/across/pure.ts', `export const value = 1\n`)
    const { output } = check('depcruise', '--no-cache', 'app')
    for (const [from, other] of forbidden) expect(output).toContain(`${from}/reads-${other}.ts →`)
    for (const from of folders) expect(output).toContain(`areas-know-nothing-across: ${from}/reads-across.ts`)
    const knows = [...output.matchAll(/knows-nothing-above: (app\/\w+\/[\w-]+)\/reads-([a-z]+)\.ts/g)]
    for (const [, from, other] of knows) expect(BELOW[from!.split('/')[1]!]).not.toContain(other)
    expect(knows).toHaveLength(forbidden.length)
  }, 120_000)
})

describe('HTTP', () => {
  it('is refused below routes in every folder there is (planted)', () => {
    const { plant, check } = plantedTree()
    const folders = [...areas.flatMap(foldersOfArea), 'app/across', 'app/steps']
    for (const name of ['guard', 'forms', 'redirect'])
      plant(`app/platform/${name}.server.ts`, `export const value = 1\n`)
    for (const folder of folders) {
      const up = '../'.repeat(folder.split('/').length - 1)
      for (const name of ['guard', 'forms', 'redirect'])
        plant(`${folder}/${name}-planted.server.ts`, `export { value } from '${up}platform/${name}.server'\n`)
    }
    const { output } = check('depcruise', '--no-cache', 'app')
    for (const folder of folders)
      for (const name of ['guard', 'forms', 'redirect'])
        expect(output).toContain(`http-stays-in-routes: ${folder}/${name}-planted.server.ts`)
  }, 120_000)
})

describe('a posted form', () => {
  it('is read in routes: its type is no word below them (planted in every folder)', () => {
    const { plant, check } = plantedTree()
    const folders = [...areas, 'across'].flatMap((area) => [`app/${area}`, ...allFoldersBelow(area)])
    const below = [...folders, 'app/steps', 'app/shared']
    const reading = {
      'reads.ts': 'export const read = (form: FormData) => form',
      'makes.tsx': 'export const made = () => new FormData()',
      'asks.server.ts': 'export const asked = (request: Request) => request.formData()',
    }
    for (const folder of [...below, 'app/routes', 'app/platform'])
      for (const [file, source] of Object.entries({ ...reading, 'posts.test.ts': reading['makes.tsx'] }))
        plant(`${folder}/${file}`, `${source}\n`)
    const { output } = check('oxlint', '--format=unix', 'app')
    const refused = [...output.matchAll(/^(app\/.+):1:\d+: /gm)].map(([, file]) => file!)
    expect(refused.toSorted()).toEqual(
      below.flatMap((folder) => Object.keys(reading).map((file) => `${folder}/${file}`)).toSorted(),
    )
  }, 60_000)
})

describe('the folders of an area', () => {
  it('a cycle is found (planted)', () => {
    const imports = new Map([
      ['a', new Set(['b'])],
      ['b', new Set(['c'])],
      ['c', new Set(['a'])],
      ['d', new Set(['a'])],
    ])
    expect(cyclesBetweenFolders(imports)).toEqual([['a', 'b', 'c']])
  })

  it.each(areas)('of %s read each other in one direction', (area) => {
    const imports = folderImports(area)
    expect(imports.size).toBeGreaterThan(3)
    expect(cyclesBetweenFolders(imports)).toEqual([])
  })
})
