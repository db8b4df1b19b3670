// @ts-check
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * A text column that holds one of a few words; a check constraint refuses every other.
 * @typedef {{ model: string, field: string, table: string, column: string, words: string[] }} WordColumn
 */

const LIST = /^ {2}\/\/\/ ([\w-]+(?: \| [\w-]+)+)(?:[;. (]|$)/
const FIELD = /^ {2}(\w+)\s+String(\??)(\s|$)/

/**
 * The columns over which prisma/schema says `/// this | that`.
 * @param {string} folder
 * @returns {WordColumn[]}
 */
export function wordColumns(folder = 'prisma/schema') {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.prisma'))
  return files.sort().flatMap((name) =>
    readFileSync(join(folder, name), 'utf8')
      .split(/^(?=model )/m)
      .flatMap(columnsOf),
  )
}

/** @param {string} source of one model */
function columnsOf(source) {
  const model = /^model (\w+)/.exec(source)?.[1] ?? ''
  const table = /@@map\("(\w+)"\)/.exec(source)?.[1] ?? model.toLowerCase()
  /** @type {WordColumn[]} */
  const found = []
  let words = ''
  for (const line of source.split('\n')) {
    const field = FIELD.exec(line)?.[1]
    const column = /@map\("(\w+)"\)/.exec(line)?.[1] ?? field
    if (words && field && column) found.push({ model, field, table, column, words: words.split(' | ') })
    if (!line.startsWith('  ///')) words = ''
    words = LIST.exec(line)?.[1] ?? words
  }
  return found
}

/** The types of what is read; what is written or asked for stays text, which the database refuses where it is another word. */
const READ = /^export type (?:\$\w+Payload|\w+(?:AggregateOutputType|GroupByOutputType))\b[^]*?^}/gm

/**
 * Gives these columns their words as a type in the generated client, where Prisma knows only `string`.
 * @param {string} output
 * @param {WordColumn[]} columns
 */
export function typeWordColumns(output, columns) {
  for (const { model, field, words } of columns) {
    const file = join(output, 'models', `${model}.ts`)
    const union = words.map((word) => `'${word}'`).join(' | ')
    const line = new RegExp(`^(\\s+${field}: )string(?= \\| null$|$)`, 'gm')
    const after = readFileSync(file, 'utf8').replaceAll(READ, (type) => type.replaceAll(line, `$1${union}`))
    if (!after.includes(`\n    ${field}: ${union}`))
      throw new Error(`Prisma writes ${model}.${field} in another way now: see ${import.meta.filename}`)
    writeFileSync(file, after)
  }
}
