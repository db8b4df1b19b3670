/**
 * Writes into docs/architecture.md which area reads which others, and through which of their folders:
 * npm run architecture:write. Tests and fixtures are left out; a type that is read counts as well.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { runCommand } from './plain-error.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

/** From the lowest up; across may use all of them. */
export const readers = [
  'people',
  'organisations',
  'jobs',
  'hiring',
  'brokering',
  'grants',
  'referrals',
  'across',
] as const

/** A file by its path from the root, such as app/jobs/pay/pay.ts. */
export type Source = { path: string; text: string }

/** What one area reads of another: the other's folders, in the order of the alphabet. */
export type Reading = { reader: string; read: string; folders: string[] }

const FIRST_LINE = '<!-- Written by npm run architecture:write -->'
const LAST_LINE = '<!-- End of what is written by npm run architecture:write -->'

/** Which of `areas` reads which others of them. */
export function readingsIn(sources: readonly Source[], areas: readonly string[] = readers): Reading[] {
  const folders = new Map<string, Set<string>>()
  for (const { path, text } of sources) {
    const reader = path.split('/')[1]!
    for (const { fileName } of ts.preProcessFile(text, true, true).importedFiles) {
      const [app, read, folder] = pathOf(fileName, path).split('/')
      if (app !== 'app' || !read || !folder || read === reader || !areas.includes(read)) continue
      const pair = `${reader} ${read}`
      folders.set(pair, (folders.get(pair) ?? new Set()).add(folder))
    }
  }
  const readings: Reading[] = []
  for (const reader of areas)
    for (const read of areas) {
      const names = folders.get(`${reader} ${read}`)
      if (names) readings.push({ reader, read, folders: [...names].toSorted() })
    }
  return readings
}

/** An import as a path from the root; a package's name stays as it is. */
function pathOf(specifier: string, importer: string): string {
  if (specifier.startsWith('#')) return specifier.slice(1)
  return specifier.startsWith('.') ? posix.join(posix.dirname(importer), specifier) : specifier
}

/** The document with the table of today between its two marks, padded as prettier would. */
export function withTable(document: string, readings: readonly Reading[]): string {
  const before = document.indexOf(FIRST_LINE)
  const after = document.indexOf(LAST_LINE)
  if (before === -1 || after < before) throw new Error(`The document has no place for the table: ${FIRST_LINE}`)
  const rows = readings.map(({ reader, read, folders }) => [
    reader,
    read,
    folders.map((name) => `\`${name}\``).join(', '),
  ])
  const table = tableOf([['area', 'reads', 'in these folders'], ...rows])
  return `${document.slice(0, before)}${FIRST_LINE}\n\n${table}\n\n${document.slice(after)}`
}

function tableOf([head, ...rows]: string[][]): string {
  const widths = head!.map((_, column) => Math.max(...[head!, ...rows].map((row) => row[column]!.length)))
  const line = (cells: string[]) => `| ${cells.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`
  return [head!, widths.map((width) => '-'.repeat(width)), ...rows].map(line).join('\n')
}

/** The code of the areas and of across, as it is on disk. */
export function sourcesOnDisk(): Source[] {
  return readers.flatMap((area) =>
    readdirSync(join(root, 'app', area), { recursive: true, encoding: 'utf8' })
      .filter((name) => /[.](ts|tsx|mjs)$/.test(name) && !/[.](test|fixture)[.]tsx?$/.test(name))
      .map((name) => ({ path: `app/${area}/${name}`, text: readFileSync(join(root, 'app', area, name), 'utf8') })),
  )
}

export const architectureFile = join(root, 'docs/architecture.md')

if (process.argv[1] === fileURLToPath(import.meta.url))
  runCommand(async () => {
    const document = readFileSync(architectureFile, 'utf8')
    writeFileSync(architectureFile, withTable(document, readingsIn(sourcesOnDisk())))
  })
