/**
 * Loads full postcodes from OS Code-Point Open files: npm run postcodes:import -- DIR, with MIGRATE_DATABASE_URL (or the
 * portal's embedded database while it runs). Repeating it is safe; a newer edition moves what has moved.
 */
import { createReadStream, readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parse } from 'csv-parse'
import type pg from 'pg'
import { PlainError, runCommand } from './plain-error.mjs'
import { connected } from './postgres/connection'

const BATCH = 5_000
/** Code-Point Open's positional quality of a postcode without a position. */
const NO_POSITION = 90

export type ImportCounts = { files: number; postcodes: number; skipped: number }

type Unit = { postcode: string; eastings: number; northings: number; district: string | null }

/** One row of OS's headerless files: postcode, quality, eastings, northings, country, two NHS codes, county, district, ward. */
function readUnit(row: string[]): Unit | null {
  const [postcode = '', quality, eastings, northings, , , , , district = ''] = row
  const tight = postcode.replace(/\s/g, '').toUpperCase()
  const position = { eastings: Number(eastings), northings: Number(northings) }
  if (!/^[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}$/.test(tight) || Number(quality) === NO_POSITION) return null
  if (!Number.isInteger(position.eastings) || !Number.isInteger(position.northings) || position.eastings <= 0)
    return null
  return { postcode: `${tight.slice(0, -3)} ${tight.slice(-3)}`, ...position, district: district || null }
}

async function write(client: pg.Client, units: Unit[]): Promise<void> {
  // A postcode twice in one statement would be an error; the later row wins.
  const rows = [...new Map(units.map((unit) => [unit.postcode, unit])).values()]
  await client.query(
    `insert into postcode_unit (postcode, eastings, northings, district_gss)
     select * from unnest($1::text[], $2::int[], $3::int[], $4::text[])
     on conflict (postcode) do update
     set eastings = excluded.eastings, northings = excluded.northings, district_gss = excluded.district_gss`,
    [
      rows.map(({ postcode }) => postcode),
      rows.map(({ eastings }) => eastings),
      rows.map(({ northings }) => northings),
      rows.map(({ district }) => district),
    ],
  )
}

/**
 * Reads every .csv of a folder into postcode_unit, in one transaction.
 * @throws PlainError when the folder is not there or has no such files
 */
export async function importPostcodes(url: string, folder: string): Promise<ImportCounts> {
  const path = resolve(folder)
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw new PlainError(`There is no folder ${folder}.`)
  const files = readdirSync(path).filter((name) => name.toLowerCase().endsWith('.csv'))
  if (files.length === 0) throw new PlainError(`${folder} has no .csv files. Code-Point Open keeps them in Data/CSV.`)
  const counts = { files: files.length, postcodes: 0, skipped: 0 }
  await connected(url, async (client) => {
    await client.query('begin')
    for (const file of files) {
      let batch: Unit[] = []
      for await (const row of createReadStream(join(path, file)).pipe(parse({ relax_column_count: true }))) {
        const unit = readUnit(row as string[])
        if (!unit) {
          counts.skipped += 1
          continue
        }
        counts.postcodes += 1
        batch.push(unit)
        if (batch.length === BATCH) {
          await write(client, batch)
          batch = []
        }
      }
      if (batch.length > 0) await write(client, batch)
    }
    await client.query('commit')
    await client.query('analyze postcode_unit')
  })
  return counts
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  runCommand(async () => {
    const [folder] = process.argv.slice(2)
    if (!folder) throw new PlainError('Say where the files are: npm run postcodes:import -- DIR')
    const url = process.env['MIGRATE_DATABASE_URL'] ?? process.env['DATABASE_URL']
    if (!url) throw new PlainError('Set MIGRATE_DATABASE_URL to the database, as the role portal_owner.')
    const { files, postcodes, skipped } = await importPostcodes(url, folder)
    console.log(`Loaded ${postcodes} postcodes from ${files} files; ${skipped} rows had no position.`)
  })
}
