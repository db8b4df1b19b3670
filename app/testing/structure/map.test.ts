import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { areas, foldersOfArea } from './areas'
import { root } from './planted'

const MAP = 'app/README.md'
const MOST_LINES = { map: 60, area: 45 }

const areaMaps = ['across', ...areas].map((area) => `app/${area}/README.md`)

const read = (file: string) => readFileSync(join(root, file), 'utf8')
const linesOf = (file: string) => read(file).trimEnd().split('\n').length

/** What stands in backticks, without blocks of code. */
const quoted = (text: string) =>
  [...text.replaceAll(/^```[\s\S]*?^```/gm, '').matchAll(/`([^`\n]+)`/g)].map(([, word]) => word!)

/** A word that names a file or a folder: `jobs/pay/pay.ts`, `worker.ts`, `routes/`; no address and no pattern. */
function isPath(word: string): boolean {
  if (/[\s…*(){}<>=@,:]/.test(word) || word.startsWith('/') || word.startsWith('.')) return false
  return word.includes('/') || /[.](ts|tsx|mjs|cjs|js|json|css|md|sql|prisma)$/.test(word)
}

/** Paths named in a document that exist neither beside it nor in app nor from the root. */
function missingPaths(text: string, folder: string): string[] {
  return quoted(text)
    .filter(isPath)
    .filter((path) => ![folder, 'app', '.'].some((from) => existsSync(join(root, from, path))))
}

/** Folders that a document does not name as `name/`. */
function unnamed(text: string, folders: readonly string[]): string[] {
  const words = new Set(quoted(text))
  return folders.filter((folder) => !words.has(`${basename(folder)}/`))
}

describe('the map', () => {
  it('finds a path that is not there and a folder that is not named (planted)', () => {
    const text =
      'In `jobs/pay/pay.ts`, `jobs/pay/planted.ts`, `planted.ts`, `/jobs/planted`, `queries-….server.ts`: `pay/`.'
    expect(missingPaths(text, 'app/jobs')).toEqual(['jobs/pay/planted.ts', 'planted.ts'])
    expect(unnamed(text, ['app/jobs/pay', 'app/jobs/search'])).toEqual(['app/jobs/search'])
  })

  it('fits one screen', () => expect(linesOf(MAP)).toBeLessThanOrEqual(MOST_LINES.map))

  it.each(areaMaps)('%s fits one screen', (file) => expect(linesOf(file)).toBeLessThanOrEqual(MOST_LINES.area))

  it('names every folder of app', () => {
    const folders = readdirSync(join(root, 'app'), { withFileTypes: true }).filter((entry) => entry.isDirectory())
    expect(
      unnamed(
        read(MAP),
        folders.map(({ name }) => name),
      ),
    ).toEqual([])
  })

  it.each(areaMaps)('%s names every folder of its area', (file) => {
    expect(unnamed(read(file), foldersOfArea(basename(dirname(file))))).toEqual([])
  })

  it.each([MAP, ...areaMaps, 'docs/architecture.md'])('%s names only paths that exist', (file) => {
    expect(missingPaths(read(file), dirname(file))).toEqual([])
  })
})
