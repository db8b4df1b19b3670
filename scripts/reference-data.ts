/**
 * Postcode sectors, outcodes, towns and districts: npm run migrate loads them, tests have them in their template.
 * Source: OS Code-Point Open, see prisma/data/README.md.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parse } from 'csv-parse/sync'
import type pg from 'pg'
import { connected } from './postgres/connection'
import { placeNameKey } from '#app/people/places/place-name'
import { districts } from '#prisma/data/districts'
import { towns } from '#prisma/data/towns'

const folder = resolve(import.meta.dirname, '../prisma/data')
const files = ['postcode-sectors.csv', 'outcodes.csv', 'districts.ts', 'towns.ts'] as const

function rows(file: string): Record<string, string>[] {
  return parse(readFileSync(resolve(folder, file)), { columns: true, skip_empty_lines: true })
}

function fingerprint(): string {
  const hash = createHash('sha256').update('all names by placeNameKey, second edition')
  for (const file of files) hash.update(readFileSync(resolve(folder, file)))
  return hash.digest('hex')
}

/** Loads the reference data unless exactly this data is there. Answers whether it loaded anything. */
export async function loadReferenceData(ownerUrl: string): Promise<boolean> {
  return connected(ownerUrl, async (client) => {
    const wanted = fingerprint()
    const known = await client.query<{ fingerprint: string }>('select fingerprint from reference_data')
    if (known.rows[0]?.fingerprint === wanted) return false
    await client.query('begin')
    await loadPlaces(client)
    await client.query('delete from reference_data')
    await client.query('insert into reference_data (id, fingerprint) values (1, $1)', [wanted])
    await client.query('commit')
    return true
  })
}

async function loadPlaces(client: pg.Client): Promise<void> {
  await client.query('truncate postcode_sector, outcode, town, district')
  await client.query(
    `insert into postcode_sector (sector, outcode, eastings, northings, postcodes, district_gss)
     select r->>'sector', split_part(r->>'sector', ' ', 1), (r->>'eastings')::int, (r->>'northings')::int,
       (r->>'postcodes')::int, nullif(r->>'district_gss', '') from jsonb_array_elements($1::jsonb) r`,
    [JSON.stringify(rows('postcode-sectors.csv'))],
  )
  const outcodes = rows('outcodes.csv')
  await client.query(
    `insert into outcode (outcode, eastings, northings, postcodes, town, county, nation, district_gss)
     select r->>'outcode', (r->>'eastings')::int, (r->>'northings')::int, (r->>'postcodes')::int, r->>'town',
       r->>'county_or_region', r->>'nation', nullif(r->>'district_gss', '') from jsonb_array_elements($1::jsonb) r`,
    [JSON.stringify(outcodes)],
  )
  const middle = (column: string) => `(sum(p.${column}::bigint * p.postcodes) / sum(p.postcodes))::int`
  const position = `${middle('eastings')}, ${middle('northings')}, sum(p.postcodes)::int`
  // A town of the same name in two counties is two towns. A city's outcodes have the city in the county's column.
  await client.query(`
    insert into town (key, name, county, name_key, eastings, northings, postcodes)
    select lower(name) || '|' || lower(county), min(name), min(county), '', ${position}
    from (select coalesce(nullif(town, ''), county) as name, county, eastings, northings, postcodes from outcode
          union all
          select 'London', county, eastings, northings, postcodes from outcode where county = 'Greater London') p
    where name <> '' and postcodes > 0 group by lower(name), lower(county)`)
  await client.query(
    `insert into town (key, name, county, name_key, eastings, northings, postcodes)
     select lower(t->>'name') || '|' || lower(t->>'county'), t->>'name', t->>'county', '', ${position}
     from jsonb_array_elements($1::jsonb) t join postcode_sector p on t->'sectors' ? p.sector
     group by t on conflict do nothing`,
    [JSON.stringify(towns)],
  )
  const named = await client.query<{ key: string; name: string }>('select key, name from town')
  const nameKeys = Object.fromEntries(named.rows.map(({ key, name }) => [key, placeNameKey(name)]))
  await client.query('update town set name_key = $1::jsonb ->> key', [JSON.stringify(nameKeys)])
  await client.query(
    `insert into district (gss, name, name_key)
     select r->>'gss', r->>'name', r->>'key' from jsonb_array_elements($1::jsonb) r`,
    [JSON.stringify(districts.map((district) => ({ ...district, key: placeNameKey(district.name) })))],
  )
}
