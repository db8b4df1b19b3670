import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { MigrationList, SchemasContainer } from '@prisma/schema-engine-wasm'

/** Where the schema and its migrations are, unless a caller says otherwise. */
export const prismaFolder = resolve(import.meta.dirname, '../../prisma')

/** Prisma's note of which kind of database the migrations are for. */
export const lock = 'provider = "postgresql"\n'

/** The migrations in `<prisma>/migrations`, oldest first, in the form the engine takes. */
export function readMigrations(prisma: string): MigrationList {
  const baseDir = join(prisma, 'migrations')
  const folders = existsSync(baseDir) ? readdirSync(baseDir, { withFileTypes: true }) : []
  const lockfile = join(baseDir, 'migration_lock.toml')
  return {
    baseDir,
    lockfile: {
      path: 'migration_lock.toml',
      content: existsSync(lockfile) ? readFileSync(lockfile, 'utf8') : lock,
    },
    shadowDbInitScript: '',
    migrationDirectories: folders
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
      .sort()
      .map((name) => ({
        path: name,
        migrationFile: {
          path: 'migration.sql',
          content: { tag: 'ok', value: readFileSync(join(baseDir, name, 'migration.sql'), 'utf8') },
        },
      })),
  }
}

/** Every schema file below `<prisma>/schema`. */
export function readSchema(prisma: string): SchemasContainer {
  const folder = join(prisma, 'schema')
  return {
    files: readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.prisma'))
      .sort()
      .map((name) => ({ path: join(folder, name), content: readFileSync(join(folder, name), 'utf8') })),
  }
}
