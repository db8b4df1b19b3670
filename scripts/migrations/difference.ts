import { connected } from '../postgres/connection'
import { provideDatabase } from '../postgres/provision'
import { applyMigrations } from './apply'
import { openTestServer } from '../test/cluster'
import { withEngine } from './engine'
import { readSchema } from './files'

const filters = { externalTables: [], externalEnums: [] }

/**
 * The SQL that leads from where the migrations end to the schema, found by replaying the migrations in a database that is
 * thrown away. What Prisma's language has no words for (checks, triggers, grants, partial, GIN and GiST indexes, other
 * schemas than its own) is neither seen nor touched.
 * @param prisma folder with `schema/` and `migrations/`
 * @returns "" when they agree
 */
export async function differenceToSchema(prisma: string): Promise<string> {
  const server = await openTestServer()
  const shadow = `shadow_${process.pid}_${Date.now()}`
  try {
    await provideDatabase(server.adminUrl, shadow)
    const url = server.url('portal_owner', shadow)
    await applyMigrations(url, prisma)
    const script = await withEngine(url, async (engine) => {
      const schema = readSchema(prisma)
      const difference = await engine.diff({
        from: { tag: 'schemaDatasource', ...schema, configDir: prisma },
        to: { tag: 'schemaDatamodel', ...schema },
        script: true,
        exitCode: true,
        filters,
      })
      return difference.exitCode === 0 ? '' : (difference.stdout ?? '')
    })
    return withoutDrops(script, await specialIndexes(url))
  } finally {
    await connected(server.adminUrl, (client) => client.query(`drop database if exists ${shadow} with (force)`))
    await server.release()
  }
}

/** Names of the indexes that are not plain B-trees, or B-trees of another operator class than the type's own. */
async function specialIndexes(url: string): Promise<string[]> {
  const found = await connected(url, (client) =>
    client.query<{ name: string }>(`
      select i.relname as name from pg_class i join pg_am a on a.oid = i.relam join pg_index x on x.indexrelid = i.oid
      where i.relkind = 'i' and i.relnamespace = 'public'::regnamespace and (a.amname <> 'btree'
        or exists (select from pg_opclass o where o.oid = any (x.indclass) and not o.opcdefault))`),
  )
  return found.rows.map((row) => row.name)
}

/** The script without the statements that would drop these indexes. */
function withoutDrops(script: string, indexes: string[]): string {
  let rest = script
  for (const index of indexes) rest = rest.replace(`-- DropIndex\nDROP INDEX "${index}";\n`, '')
  return rest.trim() === '' ? '' : `${rest.trim()}\n`
}
