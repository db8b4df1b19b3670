import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DatabaseError } from 'pg'
import { PlainError } from '../plain-error.mjs'
import { connected } from '../postgres/connection'
import { withEngine } from './engine'
import { readMigrations } from './files'

const filters = { externalTables: [], externalEnums: [] }

/** Any number will do; it keeps two runs from migrating one database at once. */
const lockKey = 8_240_001

/**
 * Applies the migrations of `<prisma>/migrations` that the database lacks, each as one transaction.
 * @param url the database, as `portal_owner`
 * @returns the names of those just applied
 * @throws PlainError naming the migration that failed; the database is then as it was before that migration
 */
export async function applyMigrations(url: string, prisma: string): Promise<string[]> {
  return connected(url, async (client) => {
    await client.query('select pg_advisory_lock($1)', [lockKey])
    return withEngine(url, async (engine, adapter) => {
      const migrationsList = readMigrations(prisma)
      const unfinished = async () => {
        const history = await engine.diagnoseMigrationHistory({ migrationsList, optInToShadowDatabase: false, filters })
        return history.failedMigrationNames
      }
      // A run that was killed left nothing of its migration but the note that it had begun.
      for (const migrationName of await unfinished()) await engine.markMigrationRolledBack({ migrationName })
      try {
        return (await engine.applyMigrations({ migrationsList, filters })).appliedMigrationNames
      } catch (error) {
        const [migrationName] = await unfinished()
        if (!migrationName || !adapter.scriptError) throw error
        await engine.markMigrationRolledBack({ migrationName })
        throw failure(prisma, migrationName, adapter.scriptError)
      }
    })
  })
}

function failure(prisma: string, name: string, error: DatabaseError): PlainError {
  const sql = readFileSync(join(prisma, 'migrations', name, 'migration.sql'), 'utf8')
  const line = error.position ? sql.slice(0, Number(error.position)).split('\n').length : undefined
  return new PlainError(
    `The migration ${name} failed${line ? ` at line ${line}` : ''}: ${error.message}. Nothing of it was kept; correct it and run it again.`,
    [error.detail, error.hint, error.where].filter(Boolean).join('\n'),
  )
}
