/** Brings a database up to date: npm run migrate, with MIGRATE_DATABASE_URL (role portal_owner). Repeating it is safe. */
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { applyMigrations } from './migrations/apply'
import { prismaFolder } from './migrations/files'
import { prepareTaskQueue } from './migrations/task-queue'
import { PlainError, runCommand } from './plain-error.mjs'
import { loadReferenceData } from './reference-data'

export interface MigrateOptions {
  /** Connection as `portal_owner`. */
  ownerUrl: string
  /** Folder with `migrations/`; default: the project's. */
  prisma?: string
  log?: (line: string) => void
}

/**
 * Applies what is missing of prisma/migrations, then graphile-worker's own migrations; loads the reference
 * data (places) if it is not this version's.
 * @returns the names of the migrations just applied
 */
export async function migrate({ ownerUrl, prisma = prismaFolder, log = () => {} }: MigrateOptions): Promise<string[]> {
  const applied = await applyMigrations(ownerUrl, prisma)
  for (const name of applied) log(`Applied ${name}`)
  await prepareTaskQueue(ownerUrl)
  if (prisma === prismaFolder && (await loadReferenceData(ownerUrl))) log('Loaded the reference data')
  return applied
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  runCommand(async () => {
    const { values } = parseArgs({ options: { prisma: { type: 'string' } } })
    const ownerUrl = process.env['MIGRATE_DATABASE_URL']
    if (!ownerUrl) throw new PlainError('Set MIGRATE_DATABASE_URL to the database, as the role portal_owner.')
    const applied = await migrate({ ownerUrl, log: console.log, ...(values.prisma ? { prisma: values.prisma } : {}) })
    console.log(applied.length > 0 ? 'The database is up to date.' : 'The database was up to date already.')
  })
}
