import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { useDatabase } from '#app/testing/database'
import { wordColumns } from './column-words.mjs'

const { ownerUrl } = await useDatabase()
const db = new pg.Client({ connectionString: ownerUrl })
beforeAll(() => db.connect())
afterAll(() => db.end())

const columns = wordColumns()
const UNKNOWN = 'no-such-word'

type Check = { name: string; expression: string; table: string; columns: { name: string; type: string }[] }

/** The check constraints of a table that say something about the column. */
async function checksOf(table: string, column: string): Promise<Check[]> {
  const { rows } = await db.query<Check>(
    `select c.conname as name, pg_get_expr(c.conbin, c.conrelid) as expression, c.conrelid::regclass::text as table,
       (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)))
         from pg_attribute a where a.attrelid = c.conrelid and a.attnum = any (c.conkey)) as columns
     from pg_constraint c join pg_attribute b on b.attrelid = c.conrelid and b.attnum = any (c.conkey)
     where c.contype = 'c' and c.conrelid = $1::regclass and b.attname = $2`,
    [table, column],
  )
  return rows
}

/** What may stand in another column of the check; null: nobody can go through it. */
function samplesOf({ table }: Check, { name, type }: Check['columns'][0]): string[] | null {
  const words = columns.find((each) => each.table === table && each.column === name)?.words
  if (words) return words.map((word) => `'${word}'`)
  if (type === 'boolean') return ['true', 'false']
  return ['integer', 'smallint'].includes(type) ? ['-1', '0', '1'] : null
}

/** Whether the check lets a word in, whatever stands in the row's other columns. */
async function lets(check: Check, column: string, word: string): Promise<boolean> {
  const sources = check.columns.map((each) => {
    const values = each.name === column ? [`'${word}'`] : [...samplesOf(check, each)!, 'null']
    return `unnest(array[${values.join(', ')}]::${each.type}[]) as "${each.name}" ("${each.name}")`
  })
  const { rows } = await db.query<{ lets: boolean }>(
    `select bool_or((${check.expression}) is not false) as lets from ${sources.join(' cross join ')}`,
  )
  return rows[0]!.lets
}

/** The checks that refuse a word nobody has heard of. */
async function refusing(table: string, column: string): Promise<Check[]> {
  const checks = (await checksOf(table, column)).filter((check) =>
    check.columns.every((each) => each.name === column || samplesOf(check, each)),
  )
  const refuse: Check[] = []
  for (const check of checks) if (!(await lets(check, column, UNKNOWN))) refuse.push(check)
  return refuse
}

async function isRefused(checks: Check[], column: string, word: string): Promise<boolean> {
  for (const check of checks) if (!(await lets(check, column, word))) return true
  return false
}

describe.each(columns)('$table $column', ({ table, column, words }) => {
  it('takes these words and no other', async () => {
    const checks = await refusing(table, column)
    expect(checks).not.toEqual([])
    for (const check of checks)
      for (const word of words) expect(await lets(check, column, word), `${check.name} lets "${word}" in`).toBe(true)
    // A word that a check names and the schema does not would be one too many for the types.
    const named = checks.flatMap(({ expression }) =>
      [...expression.matchAll(/'([^']*)'::text/g)].map((found) => found[1]!),
    )
    for (const word of named.filter((name) => !words.includes(name)))
      expect(await isRefused(checks, column, word), `"${word}" is refused`).toBe(true)
  })
})

it('finds a column without a check (planted)', async () => {
  await db.query('create table planted (status text, kind text check (kind in ($$a$$, $$b$$)))')
  expect(await refusing('planted', 'status')).toEqual([])
  expect(await refusing('planted', 'kind')).toHaveLength(1)
})

it('knows every column that a check limits to a few words', async () => {
  const { rows } = await db.query<{ column: string }>(
    `select c.conrelid::regclass::text || '.' || a.attname as column
     from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
     where c.contype = 'c' and cardinality(c.conkey) = 1 and c.connamespace = 'public'::regnamespace
       and pg_get_expr(c.conbin, c.conrelid) ~ '= ANY \\(ARRAY\\[''[^]]*::text' and c.conrelid::regclass::text <> 'planted'`,
  )
  expect(rows.length).toBeGreaterThan(50)
  const known = columns.map(({ table, column }) => `${table}.${column}`)
  expect(rows.map(({ column }) => column).filter((column) => !known.includes(column))).toEqual([])
})
