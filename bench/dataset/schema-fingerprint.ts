import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const migrations = join(import.meta.dirname, '../../prisma/migrations')

/** Changes with any migration: a kept database of an earlier schema is made anew. */
export const schemaFingerprint = createHash('sha256')
  .update(
    readdirSync(migrations, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
      .toSorted()
      .map((name) => `${name}\n${readFileSync(join(migrations, name, 'migration.sql'), 'utf8')}`)
      .join('\n'),
  )
  .digest('hex')
  .slice(0, 8)
