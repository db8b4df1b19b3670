import pg from 'pg'
import { expect, it } from 'vitest'
import { useDatabase } from './database'

const { appUrl, name } = await useDatabase()

it('is migrated, and used as the role that owns nothing', async () => {
  const client = new pg.Client({ connectionString: appUrl })
  await client.connect()
  try {
    const { rows } = await client.query(
      `select current_database() as database, current_user as role,
         (select count(*)::int from postcode_sector) > 10000 as places,
         has_schema_privilege('public', 'create') as may_create`,
    )
    expect(rows).toEqual([{ database: name, role: 'portal_app', places: true, may_create: false }])
  } finally {
    await client.end()
  }
})
