/**
 * Writes the next migration: npm run migration:new -- NAME
 * The difference between the migrations and prisma/schema goes into prisma/migrations/<time>_<name>/migration.sql, to be
 * read and completed by hand (checks, triggers, grants, partial indexes) before it is committed.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { differenceToSchema } from './migrations/difference'
import { lock, prismaFolder } from './migrations/files'
import { PlainError, runCommand } from './plain-error.mjs'

runCommand(async () => {
  const { values, positionals } = parseArgs({ options: { prisma: { type: 'string' } }, allowPositionals: true })
  const prisma = resolve(values.prisma ?? prismaFolder)
  const name = positionals
    .join('_')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
  if (!name) throw new PlainError('Say what the migration does: npm run migration:new -- add_site_precision')

  const sql = await differenceToSchema(prisma)
  const time = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  const folder = join(prisma, 'migrations', `${time}_${name}`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'migration.sql'), sql || '-- The schema asks for nothing new; write the SQL by hand.\n')
  writeFileSync(join(prisma, 'migrations/migration_lock.toml'), lock)
  console.log(
    `Wrote ${relative('.', join(folder, 'migration.sql'))}${sql ? '' : ' (empty: the schema asks for nothing new)'}`,
  )
})
